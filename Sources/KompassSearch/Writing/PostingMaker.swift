import KompassModel

/// Goes through the documents and finds what terms they have, where, and at which level.
struct PostingMaker: Sendable {
  /// Places between two stretches of a document, so that no phrase goes over both.
  static let gap = 16

  /// A term of a document.
  private struct Seen {
    /// Its place in the list of terms.
    let entry: Int
    /// How often it stands in each field itself.
    var own = Level.Counts.zero
    /// How often it is a part of a word there.
    var parts = Level.Counts.zero
  }

  /// The documents.
  let corpus: Corpus
  /// Their words.
  let vocabulary: Vocabulary
  /// What the words are indexed under.
  let terms: TermList
  private let lengths: [Level.Counts]
  private let means: Level.Worths

  init(corpus: Corpus, vocabulary: Vocabulary, terms: TermList, _ workers: Workers) {
    self.corpus = corpus
    self.vocabulary = vocabulary
    self.terms = terms
    let ranges = Ranges(of: corpus.documents.count, size: 4096)
    lengths = workers.map(ranges.count) { number in
      ranges[number].map { Self.lengths($0, corpus, vocabulary) }
    }.flatMap(\.self)
    var sums = SIMD4<Int>.zero
    var numbers = SIMD4<Int>.zero
    for lengths in lengths {
      for field in 0..<4 where lengths[field] > 0 {
        sums[field] += Int(lengths[field])
        numbers[field] += 1
      }
    }
    var means = Level.Worths.zero
    for field in 0..<4 where numbers[field] > 0 {
      means[field] = Double(sums[field]) / Double(numbers[field])
    }
    self.means = means
  }

  /// The postings of some documents.
  func postings(of documents: Range<Int>) -> BlockPostings {
    var found: [(entry: UInt32, posting: BlockPostings.Posting)] = []
    var stood: [(entry: UInt32, place: UInt32)] = []
    stood.reserveCapacity(documents.reduce(0) { $0 + Int(lengths[$1].wrappedSum()) })
    // The entries of a document, and where each of them stands there, plus 1: what is asked for at random is held small, for most
    // of all time here is waiting for memory.
    var seen: [Seen] = []
    var places = [UInt32](repeating: 0, count: terms.entries.count)
    for document in documents {
      var last = -1
      for (number, stretch) in corpus.documents.stretches[document].enumerated() {
        var place = number == 0 ? 0 : last + Self.gap
        let field = stretch.field.rawValue
        eachWord(of: stretch) { word in
          terms.ofWord.each(word) { meaning in
            let entry = meaning.entry
            if places[entry] == 0 {
              seen.append(Seen(entry: entry))
              places[entry] = UInt32(truncatingIfNeeded: seen.count)
            }
            let number = Int(places[entry]) - 1
            if meaning.isPart {
              seen[number].parts[field] += 1
            } else {
              seen[number].own[field] += 1
              stood.append((UInt32(entry), UInt32(place)))
            }
          }
          last = place
          place += 1
        }
      }
      let norms = Level.norms(lengths[document], means: means)
      for item in seen {
        let level = Level.of(own: item.own, parts: item.parts, norms: norms)
        found.append(
          (
            UInt32(item.entry),
            BlockPostings.Posting(
              document: document, level: level, count: Int(item.own.wrappedSum()))
          ))
        places[item.entry] = 0
      }
      seen.removeAll(keepingCapacity: true)
    }
    return BlockPostings(found: found, stood: stood, entries: terms.entries.count)
  }

  @inline(__always)
  private func eachWord(of stretch: DocumentList.Stretch, _ body: (Int) -> Void) {
    corpus.sources[stretch.source].eachUnit(of: stretch.text) { unit in
      vocabulary.ofUnit.each(unit) { body(Int($0)) }
    }
  }

  private static func lengths(
    _ document: Int, _ corpus: Corpus, _ vocabulary: Vocabulary
  ) -> Level.Counts {
    var lengths = Level.Counts.zero
    for stretch in corpus.documents.stretches[document] {
      var length = 0
      corpus.sources[stretch.source].eachUnit(of: stretch.text) {
        length += vocabulary.ofUnit.range($0).count
      }
      lengths[stretch.field.rawValue] += Int32(length)
    }
    return lengths
  }
}
