/// A template that was compiled for one view model in one language.
public struct Template<Model: ViewModel>: Sendable {
  private let program: Program
  /// How large its pages were so far.
  private let size = PageSize()
  /// The file of the template, as it stands in diagnostics.
  private let file: String

  init(nodes: [Node], file: String) {
    program = Program(nodes)
    self.file = file
  }

  /// The page as UTF-8.
  ///
  /// - Throws: ``PageTooLarge``, when the page has grown to ``PageTooLarge/mostBytes`` or ``PageTooLarge/mostParts``.
  public func render(_ model: Model) throws(PageTooLarge) -> [UInt8] {
    var rendering = Rendering(program, of: .record(Record(model)), size: size.expected)
    guard let page = rendering.page() else { throw PageTooLarge(template: file) }
    size.note(page.count)
    return page
  }
}
