import Foundation
import Reports

extension PathHiding {
  /// Hides the folders of files, the user's own and the one that the program runs in.
  init(ofFiles files: [String]) {
    let folders = files.compactMap { file in
      file.lastIndex(of: "/").map { String(file[..<$0]) }
    }
    self.init(folders: folders + [NSHomeDirectory(), FileManager.default.currentDirectoryPath])
  }
}
