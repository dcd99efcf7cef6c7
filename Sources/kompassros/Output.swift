import Foundation
import KompassBuild

/// Writes to the terminal.
enum Output {
  /// Whether a person watches standard output.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes to standard output, with a line end when there is none.
  static func print(_ text: String) { write(text, to: .standardOutput) }

  /// Writes to standard error, with a line end when there is none.
  static func complain(_ text: String) { write(text, to: .standardError) }

  /// Writes to the terminal as it is, without a line end.
  static func draw(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// How many columns the terminal of standard output has; 80 when it does not tell.
  static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    if text.isEmpty { return }
    // Whoever read this may have gone away.
    try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Whoever read standard output went away.
  struct ReaderGone: Error {}

  /// Writes bytes to standard output as they are.
  ///
  /// - Throws: ``ReaderGone``; ``BuildFault`` when the disk stands in the way.
  static func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno != EINTR {
        throw BuildFault.system(
          action: "write to", path: "standard output", reason: SystemReason(code: errno))
      }
    }
  }
}
