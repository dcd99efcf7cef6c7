/// A narrative is gone, or no longer without error, since it was checked.
public struct NarrativeChanged: Error, CustomStringConvertible, Sendable {
  /// The path as a person would type it.
  public let path: String

  /// What happened, in a sentence.
  public var description: String {
    "\(path) has changed since it was checked; run the command again"
  }

  /// Makes the error.
  public init(path: String) { self.path = path }
}
