import Glibc

/// Programs of this package, built beside the tests.
package enum BuiltProgram {
  /// Path of a program by its target's name.
  package static func path(_ name: String) -> String {
    let tests = (try? readLink("/proc/self/exe")) ?? ""
    let folder = tests.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/\(name)"
  }

  private static func readLink(_ path: String) throws -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { throw SystemFailure("readlink") }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }
}

/// A call to the system that failed.
package struct SystemFailure: Error, CustomStringConvertible {
  /// The call and the reason.
  package let description: String

  /// Describes the failure of a call by `errno`.
  init(_ call: String, code: Int32 = errno) {
    description = "\(call): \(String(cString: strerror(code)))"
  }
}
