/// The texts of a document.
public struct DocumentText: Equatable, Sendable {
  /// What it is called; nil for a document of an evaluation, whose name follows from what it is.
  public let title: String?
  /// Where it is, below the root of the site; nil for a document of an evaluation.
  public let address: String?
  /// Its text; empty when it has none.
  public let text: String

  /// Makes the texts of a document.
  public init(title: String? = nil, address: String? = nil, text: String) {
    self.title = title
    self.address = address
    self.text = text
  }
}
