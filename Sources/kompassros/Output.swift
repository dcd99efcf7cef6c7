import Foundation

/// Writes to the terminal.
enum Output {
  /// Whether a person watches standard output.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes to standard output, with a line end when there is none.
  static func print(_ text: String) { write(text, to: .standardOutput) }

  /// Writes to standard error, with a line end when there is none.
  static func complain(_ text: String) { write(text, to: .standardError) }

  private static func write(_ text: String, to handle: FileHandle) {
    if text.isEmpty { return }
    // Whoever read this may have gone away.
    try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
