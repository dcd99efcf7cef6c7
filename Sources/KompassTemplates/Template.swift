/// A template that was compiled for one view model in one language.
public struct Template<Model: ViewModel>: Sendable {
  private let nodes: [Node]
  /// The file of the template, as it stands in diagnostics.
  private let file: String

  init(nodes: [Node], file: String) {
    self.nodes = nodes
    self.file = file
  }

  /// The page as UTF-8.
  ///
  /// - Throws: ``PageTooLarge``, when the page has grown to ``PageTooLarge/mostBytes`` or ``PageTooLarge/mostParts``.
  public func render(_ model: Model) throws(PageTooLarge) -> [UInt8] {
    var rendering = Rendering(of: .record(Record(model)))
    guard rendering.add(nodes) else { throw PageTooLarge(template: file) }
    return rendering.output
  }
}
