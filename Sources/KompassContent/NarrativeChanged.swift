/// A narrative is gone, or another, since it was checked.
public struct NarrativeChanged: Error, CustomStringConvertible, Sendable {
  /// The path as a person would type it.
  public let path: String

  /// What happened, in a sentence.
  public var description: String {
    "\(path) was changed after it had been checked"
  }

  /// Makes the error.
  public init(path: String) { self.path = path }
}
