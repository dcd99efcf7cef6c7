import Foundation
import KompassBuild
import Synchronization

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
    do {
      try write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: handle.fileDescriptor)
    } catch let fault as BuildFault where handle.fileDescriptor == STDOUT_FILENO {
      firstFault.withLock { $0 = $0 ?? fault }
    } catch {
      // Whoever read this has gone away, or there is no place left to complain to.
    }
  }

  /// What first kept a text from being printed.
  private static let firstFault = Mutex<BuildFault?>(nil)

  /// Ends the command when something could not be printed, on a full disk for example.
  ///
  /// - Parameter done: what has been done all the same, to be told before it.
  static func check(done: String = "") throws {
    guard let fault = firstFault.withLock({ $0 }) else { return }
    complain("kompassros: \(done)\(fault)")
    throw ExitStatus.fault
  }

  /// Whoever read standard output went away.
  struct ReaderGone: Error {}

  /// Writes bytes to standard output as they are.
  ///
  /// - Throws: ``ReaderGone``; ``BuildFault`` when the disk stands in the way.
  static func write(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
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
