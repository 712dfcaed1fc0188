internal import Foundation

/// The folder of unsaved work: one file for each dashboard, so that none writes over another's.
package struct UnsavedWorkFolder: Sendable {
  /// Path of the folder.
  package let path: String
  private let own: ProcessMark

  /// Names a folder; it need not exist.
  package init(path: String) {
    self.init(path: path, own: .own)
  }

  init(path: String, own: ProcessMark) {
    self.path = path
    self.own = own
  }

  /// The file of this process.
  package var ownFile: String { "\(path)/\(ownName)\(Self.ending)" }
  /// A name beside it, for a file that is not whole yet.
  package var ownDraft: String { "\(path)/.\(ownName).draft" }

  /// A name that no other process has, nor had: numbers come back, in containers at every start.
  private var ownName: String {
    "\(own.number)-\(own.start)-\(own.host.replacing("/", with: "_"))"
  }

  /// Work of dashboards that have ended, the latest first.
  ///
  /// What can't be read is left alone; on another host a dashboard counts as ended a day after it wrote.
  ///
  /// - Parameter now: Seconds since 1970.
  package func found(now: Int) -> [(id: String, work: UnsavedWork)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
      .compactMap { name in work(name).map { (name, $0) } }
      .filter { !($0.1.process.isRunning(seenFrom: own) ?? (now - $0.1.time < Self.patience)) }
      .sorted { ($0.1.time, $0.0) > ($1.1.time, $1.0) }
  }

  /// The work of a file in the folder; nil where it can't be read.
  package func work(_ id: String) -> UnsavedWork? {
    guard let bytes = try? FileReading.bytes(of: "\(path)/\(id)", limit: Self.largest),
      let work = try? JSONDecoder().decode(UnsavedWork.self, from: Data(bytes)),
      work.version == 1, !work.entries.isEmpty
    else { return nil }
    return work
  }

  /// The contents of a file.
  package static func bytes(of work: UnsavedWork) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(work)).map(Array.init) ?? []
  }

  /// Makes the folder, for its owner only.
  ///
  /// - Throws: why it can't be made.
  package func prepare() throws(Diagnostic) {
    try PrivateFolder.make(path)
  }

  /// Writes or replaces the file of this process, for its owner only.
  ///
  /// - Throws: why it can't be written.
  package func write(_ bytes: [UInt8]) throws(Diagnostic) {
    try prepare()
    try AtomicFile().replace(ownFile, with: bytes)
  }

  /// Whether a file of the folder is still there: another dashboard may have taken or discarded it.
  package func has(_ id: String) -> Bool {
    FileReading.exists("\(path)/\(id)")
  }

  /// Deletes a file of the folder.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  package func remove(_ id: String) -> Bool {
    unlink("\(path)/\(id)") == 0
  }

  /// Deletes the file of this process.
  package func removeOwn() {
    unlink(ownFile)
  }

  private static let ending = ".json"
  /// A day, in seconds.
  private static let patience = 86_400
  private static let largest = 64 << 20
}
