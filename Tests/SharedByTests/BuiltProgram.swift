import Foundation

/// The programs of this package, which are built with the tests.
public enum BuiltProgram {
  private final class Marker {}

  /// Where a program is: beside the bundle of the tests. Nil when it was not built.
  public static func url(of name: String) -> URL? {
    [Bundle.main.bundleURL, Bundle(for: Marker.self).bundleURL]
      .flatMap { [$0, $0.deletingLastPathComponent()] }
      .map { $0.appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath }
  }
}
