/// A part of a parsed template, before its names are looked up.
indirect enum SyntaxNode: Sendable {
  case literal(String)
  case variable(String, isRaw: Bool, TemplatePlace)
  case section(String, isInverted: Bool, [SyntaxNode], TemplatePlace)
  case partial(String, TemplatePlace)
  case parent(String, blocks: [SyntaxNode], TemplatePlace)
  case block(String, [SyntaxNode], TemplatePlace)

  /// Where the tag stands; nil for text between tags.
  var place: TemplatePlace? {
    switch self {
    case .literal: nil
    case .variable(_, _, let place), .section(_, _, _, let place), .partial(_, let place),
      .parent(_, _, let place), .block(_, _, let place):
      place
    }
  }
}
