import Foundation
import KompassModel

/// What tells one build of the program from another: a cache of another one is not used.
enum ProgramIdentity {
  /// The fingerprint of the running program and of what it makes a site with; nil when the program's own file cannot be looked
  /// at.
  ///
  /// - Parameter options: what the site looks like beyond its content: whether it has search, for example.
  static func fingerprint(options: [Bool]) -> Fingerprint? {
    guard let path = Bundle.main.executablePath,
      let stamp = FileStamp(of: FileSystem.resolvingLinks(path))
    else { return nil }
    var print = Fingerprint()
    print.add(BuildCache.version)
    for number in [stamp.device, stamp.inode, stamp.size, stamp.seconds, stamp.nanoseconds] {
      print.add(number)
    }
    for option in options { print.add(option ? 1 : 0) }
    return print
  }
}
