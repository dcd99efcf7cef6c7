import KompassModel
import Synchronization

/// The fingerprints of all files that were read of a folder.
final class FileFingerprints: Sendable {
  private let found = Mutex<[String: Fingerprint]>([:])

  /// Notes a file as it was read.
  ///
  /// - Parameter path: below the folder.
  func note(_ bytes: [UInt8], at path: String) {
    let print = Fingerprint(of: bytes)
    found.withLock { $0[path] = print }
  }

  /// The fingerprint of a file; nil when it was not read.
  subscript(path: String) -> Fingerprint? { found.withLock { $0[path] } }

  /// All so far.
  var all: [String: Fingerprint] { found.withLock { $0 } }
}

extension [String: Fingerprint] {
  /// One fingerprint of all files whose path `isMeant`, names and all.
  public func fingerprint(where isMeant: (String) -> Bool = { _ in true }) -> Fingerprint {
    var print = Fingerprint()
    for (path, file) in filter({ isMeant($0.key) }).sorted(by: { $0.key < $1.key }) {
      print.add(path)
      print.add(file)
    }
    return print
  }
}
