import ArgumentParser
import Dashboard

/// The manual page, in mdoc, made of the commands' own help and the key table.
enum ManPage {
  /// The whole page.
  static var text: String {
    ([head] + commands + [keys, files, environment, status]).joined(separator: "\n") + "\n"
  }

  private static let head = """
    .Dd November 21, 2026
    .Dt ISOCOST 1
    .Os
    .Sh NAME
    .Nm isocost
    .Nd how to spend money on LLM inference
    .Sh SYNOPSIS
    .Nm
    .Op Ar file ...
    .Nm
    .Ar command
    .Op Ar options
    .Sh DESCRIPTION
    A dashboard for one decision: bigger model, longer thinking, more samples, or another GPU.
    It joins what an option scores, what it costs and how fast it answers, and explains every number.
    .Sh COMMANDS
    """

  private static var commands: [String] {
    Isocost.configuration.subcommands
      .filter { $0.configuration.shouldDisplay }
      .map { command in
        ".Ss \(name(of: command))\n.Bd -literal\n"
          + escaped(Isocost.helpMessage(for: command, columns: 78)) + "\n.Ed"
      }
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  private static var keys: String {
    let contexts = KeyContext.allCases.map { context in
      let rows = KeyTable.bindings(in: context).map { binding in
        ".It \(binding.keys.map { escaped($0.name) }.joined(separator: " , "))\n"
          + escaped(binding.summary)
      }
      return ".Ss \(context.title)\n.Bl -tag -width 24n\n" + rows.joined(separator: "\n") + "\n.El"
    }
    return ".Sh KEYS\n" + contexts.joined(separator: "\n")
  }

  private static let files = """
    .Sh FILES
    .Bl -tag -width 24n
    .It $XDG_DATA_HOME/isocost/scenarios
    saved scenarios
    .It $XDG_CONFIG_HOME/isocost/config.yaml
    theme, colours, glyphs, mouse, escape delay
    .It $XDG_CONFIG_HOME/isocost/themes
    themes of your own
    .It $XDG_CONFIG_HOME/isocost/catalog
    models, GPUs, prices and evaluations of your own
    .El
    """

  private static let environment = """
    .Sh ENVIRONMENT
    .Bl -tag -width 24n
    .It NO_COLOR
    no colours, unless
    .Fl -color
    says otherwise
    .It TERM , COLORTERM
    what the terminal can show
    .It LC_ALL , LC_CTYPE , LANG
    ASCII glyphs where the character set is not UTF-8
    .It ESCDELAY
    milliseconds that a lone Escape waits for the rest of a key (25)
    .El
    """

  private static let status = """
    .Sh EXIT STATUS
    0 done; 1 the question has no answer; 2 usage; 3 bad input file; 4 terminal;
    128 + n ended by signal n.
    """

  /// Text that mdoc leaves alone: backslashes doubled, no control line.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }.joined(separator: "\n")
  }
}
