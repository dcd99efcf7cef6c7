/// Answers queries from an index, by the rules of docs/search.md.
public final class SearchEngine {
  private let index: IndexReader
  private let stemmer = Stemmer()
  private let context: ContextWords
  private let filterTable: FilterTable

  /// - Parameter index: what is searched.
  public init(_ index: IndexReader) {
    self.index = index
    context = ContextWords(index.directory, stemmer: stemmer)
    filterTable = FilterTable(index.directory, index.documents)
  }

  /// The values of each filter, as they stand in an address and in the order in which they are shown.
  public var filterValues: [SearchFilter: [String]] { filterTable.values }

  /// Answers a query.
  ///
  /// - Parameters:
  ///   - filters: a value that the index does not have is as none.
  ///   - language: the place of the language on whose pages the hits are shown.
  public func search(
    _ query: SearchQuery, filters: SearchFilters = SearchFilters(), language: Int
  ) throws(IndexFault) -> SearchResult {
    var units: [FoundUnit] = []
    var matches: [UnitMatch] = []
    for unit in query.units {
      let (found, match) = try look(for: unit)
      units.append(found)
      matches.append(match)
    }
    let (met, candidates) = candidates(matches, language: language)
    let chosen = filterTable.chosen(filters)
    let isListing = matches.isEmpty && chosen.isEmpty
    var hits: [SearchHit] = []
    var counter = FilterCounter(filterTable, chosen: chosen)
    for document in candidates {
      if counter.count(document), !isListing {
        let score = matches.reduce(0) { $0 + Int($1.scores[document]) }
        hits.append(SearchHit(document: document, score: score))
      }
    }
    hits.sort { ($1.score, $0.document) < ($0.score, $1.document) }
    return SearchResult(
      hits: hits, units: units, common: query.common, met: met, facets: counter.facets,
      matches: matches)
  }

  /// What is shown of a hit.
  ///
  /// - Parameter language: the place of the language that it is shown in.
  public func describe(
    _ hit: SearchHit, of result: SearchResult, language: Int
  ) throws(IndexFault) -> HitDescription {
    let text = try index.text(of: hit.document)
    let document = index.documents[hit.document]
    let marker = ExcerptMarker(result.matches, document: hit.document, stemmer: stemmer)
    let names = EvaluationNames(index.directory, language: language)
    return HitDescription(
      kind: document.kind, title: text.title ?? names.title(of: document),
      address: text.address ?? names.address(of: document), excerpt: marker.excerpt(of: text.text))
  }

  private func look(for unit: QueryUnit) throws(IndexFault) -> (FoundUnit, UnitMatch) {
    let total = index.documents.count
    if unit.isPhrase {
      var words: [(match: WordMatch, place: Int)] = []
      for word in unit.words {
        let word = (QueryWord(word.text, stemmer: stemmer), word.place)
        words.append((try WordMatch(word.0, in: index.terms, total: total), word.1))
      }
      let phrase = try PhraseMatch(words, in: index.terms, total: total)
      return (
        FoundUnit(typed: unit, corrected: nil, alternatives: []),
        UnitMatch(phrase: words.map(\.match), isMatched: phrase.documents)
      )
    }
    let typed = QueryWord(Array(unit.text.utf8), stemmer: stemmer)
    let match = try wordMatch(typed)
    if match.scores.contains(where: { $0 > 0 }) {
      return (FoundUnit(typed: unit, corrected: nil, alternatives: []), match)
    }
    guard let correction = try WordCorrection(of: typed, in: index.terms) else {
      return (FoundUnit(typed: unit, corrected: nil, alternatives: []), match)
    }
    let mended = try wordMatch(QueryWord(Array(correction.word.utf8), stemmer: stemmer))
    return (
      FoundUnit(
        typed: unit, corrected: correction.word, alternatives: correction.alternatives), mended
    )
  }

  private func wordMatch(_ word: QueryWord) throws(IndexFault) -> UnitMatch {
    UnitMatch(
      word: try WordMatch(word, in: index.terms, total: index.documents.count),
      context: context.match(word), documents: index.documents)
  }

  /// The documents of the language that match the most units, ascending, and how many units that is.
  private func candidates(_ matches: [UnitMatch], language: Int) -> (met: Int, documents: [Int]) {
    var most = 0
    var documents: [Int] = []
    for document in 0..<index.documents.count {
      let shownIn = index.documents.languages[document]
      guard shownIn < 0 || Int(shownIn) == language else { continue }
      if !matches.isEmpty {
        guard matches.contains(where: { $0.isOwn[document] }) else { continue }
        let met = matches.count { $0.scores[document] > 0 }
        if met < most { continue }
        if met > most {
          most = met
          documents = []
        }
      }
      documents.append(document)
    }
    return (most, documents)
  }
}
