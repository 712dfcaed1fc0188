import Testing

@testable import Budgets

@Suite("What the system says of programs and machine")
struct ProcessTests {
  /// Lines as Linux writes them, proc(5).
  private static let text = """
    Name:\tisocost
    Umask:\t0022
    State:\tS (sleeping)
    Pid:\t4711
    VmPeak:\t  120000 kB
    VmHWM:\t   23456 kB
    VmRSS:\t   20000 kB
    Threads:\t1
    voluntary_ctxt_switches:\t17
    nonvoluntary_ctxt_switches:\t4

    """

  @Test("state, memory and switches are read")
  func status() throws {
    let status = try #require(ProcessStatus(Self.text))
    #expect(status.isAsleep)
    #expect(status.peakMemory == 23_456 * 1024)
    #expect(status.switches == 21)
  }

  @Test(
    "only waiting is sleep: running, disk and stopped are not",
    arguments: ["R (running)", "D (disk sleep)", "T (stopped)", "Z (zombie)"])
  func states(state: String) throws {
    let text = Self.text.replacing("S (sleeping)", with: state)
    #expect(try !#require(ProcessStatus(text)).isAsleep)
  }

  @Test("a program that has ended has no memory")
  func ended() throws {
    let lines = Self.text.split(separator: "\n").filter { !$0.hasPrefix("Vm") }
    #expect(try #require(ProcessStatus(lines.joined(separator: "\n"))).peakMemory == 0)
  }

  @Test(
    "a text without state or switches says nothing",
    arguments: ["State", "voluntary_ctxt_switches", "nonvoluntary_ctxt_switches"])
  func incomplete(field: String) {
    let lines = Self.text.split(separator: "\n").filter { !$0.hasPrefix("\(field):") }
    #expect(ProcessStatus(lines.joined(separator: "\n")) == nil)
    #expect(ProcessStatus("") == nil)
  }

  @Test("this very program can be read, one that does not exist can't")
  func files() throws {
    let own = try #require(ProcessStatus(ProcessFiles.text("/proc/self/status")))
    #expect(own.peakMemory > 1_000_000)
    #expect(ProcessFiles.status(of: -1) == nil)
    #expect(ProcessFiles.switches(of: -1) == 0)
    #expect(ProcessFiles.text("/nonexistent/file") == "")
  }

  @Test("the machine is named in one line")
  func machine() {
    let processors = "processor\t: 0\nmodel name\t: Some Xeon(R) @ 2.7: GHz\nmodel name\t: Other\n"
    let machine = Machine(cores: 2, processors: processors, loads: "3.74 4.72 3.43 5/234 999\n")
    #expect(machine.text == "2 × Some Xeon(R) @ 2.7: GHz, load 3.74")
  }

  @Test("a machine that says nothing is still named")
  func unknownMachine() {
    #expect(
      Machine(cores: 4, processors: "", loads: "").text == "4 × unknown processor, load unknown")
  }
}
