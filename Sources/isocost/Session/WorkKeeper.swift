import CursesTerminal
import Dashboard
import Storage

/// Keeps the unsaved work of a session where the next start finds it.
///
/// A signal or a crash leaves the latest state behind; for an end without a word (kill -9, a power cut) it is
/// written every few seconds while it changes. When nothing changes nothing happens.
struct WorkKeeper {
  private let folder: UnsavedWorkFolder
  private let clock = ContinuousClock()
  private var documents: [Dashboard.Document] = []
  private var bytes: [UInt8] = []
  private var written: [UInt8] = []
  private var lastWriting: ContinuousClock.Instant?

  /// Least time between two writings, while no key waits.
  private static let pace = Duration.seconds(2)
  /// The same while figures are still being computed.
  private static let patience = Duration.seconds(8)

  /// A keeper; nil without a home folder.
  init?(_ workplace: Workplace) {
    guard let path = workplace.paths.unsavedWork else { return nil }
    folder = UnsavedWorkFolder(path: path)
  }

  /// Takes in the state of a session.
  ///
  /// - Returns: milliseconds after which it wants to be asked again; nil when everything is kept.
  mutating func keep(_ session: inout Session, on terminal: Terminal) -> Int? {
    note(session, on: terminal)
    guard bytes != written else { return nil }
    let waited = lastWriting.map { clock.now - $0 } ?? Self.pace
    let isDue = waited >= (session.isSettled ? Self.pace : Self.patience)
    guard isDue || !session.adoptedWork.isEmpty || bytes.isEmpty else {
      return max(0, Int((Self.pace - waited) / .milliseconds(1))) + 1
    }
    write(&session)
    return nil
  }

  /// Leaves the work behind where the terminal has gone, else nothing: the user has decided.
  mutating func end(_ session: inout Session, on terminal: Terminal) {
    guard session.isCutOff else {
      terminal.keepLastWords(nil)
      for id in session.adoptedWork { folder.remove(id) }
      return folder.removeOwn()
    }
    note(session, on: terminal)
    if bytes != written { write(&session) }
  }

  /// What a signal leaves behind is always the latest.
  private mutating func note(_ session: Session, on terminal: Terminal) {
    let changed = session.state.documents.filter(\.hasChanges)
    guard changed != documents else { return }
    if documents.isEmpty { try? folder.prepare() }
    documents = changed
    bytes =
      changed.isEmpty ? [] : UnsavedWorkFolder.bytes(of: session.unsavedWork(of: changed))
    terminal.keepLastWords(
      changed.isEmpty
        ? nil : LastWords(path: folder.ownFile, draft: folder.ownDraft, bytes: bytes))
  }

  /// Work of an earlier session is deleted when it is kept as work of this one.
  private mutating func write(_ session: inout Session) {
    lastWriting = clock.now
    written = bytes
    guard !bytes.isEmpty else { return folder.removeOwn() }
    guard (try? folder.write(bytes)) != nil else { return }
    for id in session.adoptedWork { folder.remove(id) }
    session.keptAdoptedWork()
  }
}
