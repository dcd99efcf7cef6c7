/// What a name stands for in one view model.
@usableFromInline enum Value: Sendable {
  case nothing
  case text(String)
  case markup(Markup)
  case madeMarkup(MadeMarkup)
  case flag(Bool)
  case record(Record)
  case list(Records)
  case texts([String])
}
