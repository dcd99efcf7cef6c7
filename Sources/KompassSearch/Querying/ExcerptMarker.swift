/// Finds the words of a text that a query means.
struct ExcerptMarker {
  /// How a word of the query shows in a text.
  enum Trace {
    /// As one of these terms.
    case terms(Set<[UInt8]>)
    /// As a part of a longer word, whose folded form holds one of these folded terms.
    case parts([[UInt8]])
  }

  private let traces: [Trace]
  private let stemmer: Stemmer

  /// - Parameter matches: what the units of the query found; the words that a document has by its context leave no
  ///   trace.
  init(_ matches: [UnitMatch], document: Int, stemmer: Stemmer) {
    traces = matches.flatMap(\.words).compactMap { word in
      if word.points[document] == 0 { return nil }
      if word.wholePoints[document] == 0 { return .parts(word.keys.filter { !$0.isEmpty }) }
      return .terms(Set(word.terms.map(\.term)))
    }
    self.stemmer = stemmer
  }

  /// The excerpt of a text.
  func excerpt(of text: String) -> Excerpt {
    let bytes = NormalForm.composed(text)
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    if traces.isEmpty { return Excerpt(scalars, marks: []) }
    var known: [[UInt8]: [Int]] = [:]
    var marks: [(range: Range<Int>, words: [Int])] = []
    // How many code points stand before a byte, which only grows.
    var byte = 0
    var count = 0
    WordReader.read(bytes) { word, range in
      let met = known[word] ?? traces(in: word)
      known[word] = met
      if met.isEmpty { return }
      let start = count + CodePoint.count(bytes[byte..<range.lowerBound])
      count = start + CodePoint.count(bytes[range])
      byte = range.upperBound
      marks.append((start..<count, met))
    }
    return Excerpt(scalars, marks: marks)
  }

  /// The places of the traces that a word shows.
  private func traces(in word: [UInt8]) -> [Int] {
    let term = stemmer.term(word)
    let folded = Folding.fold(word)
    return traces.indices.filter { place in
      switch traces[place] {
      case .terms(let terms): terms.contains(term)
      case .parts(let parts): parts.contains { folded.contains($0) }
      }
    }
  }
}
