import KompassModel

extension SitePage {
  /// What a page was planned from, beyond what it turns out to ask for when it is made.
  var uses: Set<Dependency> {
    switch self {
    case .profile(let slug), .easyRead(let slug), .embed(let slug): [.history(slug)]
    case .evaluation(let id), .embedEvaluation(let id): [.history(id.municipality)]
    case .comparison(let id, .evaluation(let other)):
      [.history(id.municipality), .history(other.municipality)]
    case .comparison(let id, .reference): [.history(id.municipality)]
    case .glossary, .notFound: []
    case .start, .municipalities, .compare, .search, .areas, .area, .data, .free, .embedding:
      [.everything]
    }
  }
}
