import KompassModel

/// What the entries of municipalities say of compounds: how the words of their documents are put together (docs/search-format.md,
/// kind 7).
struct CompoundAnswers: Sendable {
  /// The coded answers of each municipality.
  let codes: [[UInt8]]

  /// A compound of a municipality's documents.
  private struct Seen {
    /// Its place among all compounds.
    let number: Int
    /// Which stretches of it are words of these documents.
    let inner: InnerWords
  }

  /// - Parameters:
  ///   - municipalities: the numbers of the evaluations of each.
  ///   - compounds: the words of the index that have letters enough, in the order of their bytes.
  ///   - memory: knows the answers for words that are put together as they were.
  init(
    _ municipalities: [Range<Int>], _ compounds: [Compound], _ corpus: Corpus,
    _ vocabulary: Vocabulary, _ memory: IndexMemory, _ workers: Workers
  ) {
    let prints = compounds.map { compound in
      var print = Fingerprint(of: compound.word)
      for part in compound.split.parts {
        print.add(part.range.lowerBound << 32 | part.range.upperBound)
      }
      return print
    }
    // Each municipality goes through all of them: what it asks stands beside each other, so that nothing is counted or copied.
    let places = compounds.map(\.place)
    let sizes = compounds.map(\.word.count)
    var inner = Runs<InnerWord>()
    for compound in compounds { inner.append(list: compound.split.inner) }
    codes = workers.map(municipalities.count) { [inner] number in
      var isSeen = [Bool](repeating: false, count: vocabulary.words.count)
      for evaluation in municipalities[number] {
        corpus.eachWord(ofEvaluation: evaluation, in: vocabulary) { isSeen[$0] = true }
      }
      var seen: [Seen] = []
      for (number, place) in places.enumerated() where isSeen[place] {
        var stretches = InnerWords(of: sizes[number])
        inner.each(number) { if isSeen[$0.word] { stretches.insert($0.range) } }
        seen.append(Seen(number: number, inner: stretches))
      }
      var key = Fingerprint(of: Array("answers".utf8))
      for compound in seen {
        key.add(prints[compound.number])
        compound.inner.add(to: &key)
      }
      return memory.bytes(key) { Self.code(seen, compounds) }
    }
  }

  private static func code(_ seen: [Seen], _ compounds: [Compound]) -> [UInt8] {
    var questions = CompoundQuestions()
    var code = CodeWriter(contexts: CompoundQuestions.contexts)
    for item in seen {
      let compound = compounds[item.number]
      let parts = compound.split.parts.map(\.range)
      _ = questions.parts(of: compound.word, isWord: item.inner.contains) { question in
        let isYes = answer(question, parts)
        code.bit(isYes, question.context)
        return isYes
      }
    }
    code.end()
    return code.bytes
  }

  /// What is to be answered of a word that has some parts.
  private static func answer(
    _ question: CompoundQuestions.Question, _ parts: [Range<Int>]
  ) -> Bool {
    guard !parts.isEmpty else { return false }
    let first = question.first
    let isWhole = parts.contains(first)
    guard let second = question.second else { return isWhole }
    return parts.contains(second)
      && (isWhole || parts.contains(first.lowerBound..<first.upperBound - 1))
  }
}
