import Foundation
import KompassData

/// Why a call to the operating system failed, and what a person can do about it.
public struct SystemReason: Equatable, Sendable, CustomStringConvertible {
  /// What the operating system, or this program, says.
  public let text: String
  /// What to do, in plain words; nil where nothing better can be said than the text.
  public let fix: String?

  /// The text, and the fix on a line of its own when there is one.
  public var description: String { text + (fix.map { "\n  fix: \($0)" } ?? "") }

  /// A reason in this program's own words.
  public init(_ text: String, fix: String? = nil) {
    self.text = text
    self.fix = fix
  }

  /// The reason for an `errno`.
  public init(code: Int32) { self.init(String(cString: strerror(code)), fix: Self.fix(for: code)) }

  /// What the library for workbooks says, which does not tell what the operating system told it.
  static func workbook(_ fault: WorkbookFault) -> SystemReason {
    SystemReason(
      "\(fault)",
      fix:
        "see that there is room on the disk, and in the folder for temporary files (TMPDIR, else /tmp)"
    )
  }

  private static func fix(for code: Int32) -> String? {
    switch code {
    case ENOSPC, EDQUOT:
      "make room on the disk and run the command again; a build needs room for a second copy of the site"
    case EACCES, EPERM:
      "write to a folder of your own, named with --output, or ask whoever looks after the machine to let you write there"
    case EROFS: "name a place on another disk with --output; this one can only be read"
    case EFBIG:
      "this disk or this account does not allow files so large: name another place with --output"
    case ENAMETOOLONG:
      "name a place with a shorter path with --output, or give the file a shorter name"
    case EXDEV:
      "this folder cannot be moved, as in the image of a container: name a folder that does not exist yet with --output"
    case ENOTDIR:
      "a file stands where a folder is needed: name another place with --output, or move that file away"
    case ELOOP: "a link stands there that leads nowhere: delete the link"
    case EIO: "run the command again; if this comes back, the disk may be failing"
    case ENOLCK, ENOTSUP:
      "name a place on a disk of this machine with --output; network disks may lack what a build needs"
    case EMFILE, ENFILE: "close other programs and run the command again"
    default: nil
    }
  }
}
