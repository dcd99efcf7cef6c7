import Foundation

/// How many cores there are to share work between.
enum ProcessorCount {
  /// The cores that this process may use, 1 or more.
  static var active: Int { ProcessInfo.processInfo.activeProcessorCount }
}
