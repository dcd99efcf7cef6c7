/// What a name in a view model stands for, known before there is a value.
@usableFromInline enum Kind: Sendable {
  case text(isOptional: Bool)
  case markup(isOptional: Bool)
  case flag
  // Shapes are asked for when needed: a view model may hold itself, as a tree does.
  case record(@Sendable () -> Shape, isOptional: Bool)
  case list(@Sendable () -> Shape)
  case texts
}
