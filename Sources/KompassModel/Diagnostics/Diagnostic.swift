/// Something in the publisher's files that is wrong or that the publisher should know.
public struct Diagnostic: Equatable, Sendable {
  /// How grave it is.
  public enum Severity: String, Comparable, Sendable {
    /// Nothing is published until it is mended.
    case error
    /// The site is published; the page says what there is to say.
    case warning

    /// Errors come before warnings.
    public static func < (left: Self, right: Self) -> Bool { left == .error && right == .warning }
  }

  /// The line that a diagnostic points into.
  public struct Excerpt: Equatable, Sendable {
    /// The line without its end; of a very long line the part around the spot.
    public let line: String
    /// The column of the first character in ``line``, from 1: 1 unless the line was cut.
    public let firstColumn: Int
    /// How many Unicode scalars are marked, 1 or more.
    public let length: Int

    /// Makes an excerpt.
    public init(line: String, firstColumn: Int = 1, length: Int) {
      self.line = line
      self.firstColumn = firstColumn
      self.length = length
    }
  }

  /// The most errors of one file that are shown, and likewise the most warnings: a broken export can have a hundred
  /// thousand.
  public static let mostOfFile = 200

  /// How grave it is.
  public let severity: Severity
  /// A stable name such as `score-above-maximum`, in brackets at the end of the message.
  public let identifier: String
  /// Where.
  public let location: SourceLocation
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// The line itself; nil when the location has none.
  public let excerpt: Excerpt?
  /// What to do about it; nil when the message says it all.
  public let fix: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ identifier: String, at location: SourceLocation, _ message: String,
    excerpt: Excerpt? = nil, fix: String? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.message = message
    self.excerpt = excerpt
    self.fix = fix
  }
}
