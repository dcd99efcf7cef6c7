/// A part of a parsed template, before its names are looked up.
indirect enum SyntaxNode: Sendable {
  case literal(String)
  case variable(String, isRaw: Bool, TemplatePlace)
  case section(String, isInverted: Bool, [SyntaxNode], TemplatePlace)
  case partial(String, TemplatePlace)
  case parent(String, blocks: [SyntaxNode], TemplatePlace)
  case block(String, [SyntaxNode], TemplatePlace)
}
