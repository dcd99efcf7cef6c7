import Testing

@testable import KompassSearch

/// Whatever is written is there again, and whatever is not written is no fault.
@Suite struct OddTextsTests {
  @Test func aSiteOfNothing() {
    let index = IndexDecoder(SmallSite.build([]))
    #expect(index.kinds == [] && index.terms == [] && index.spelling == [:])
    #expect(SmallSite.build([]).municipalities == [:])
    let none = SearchDirectory(languages: [], counties: [], municipalities: [], frameworks: [])
    let built = IndexBuilder(directory: none, plain: []).build([], workers: SmallSite.oneCore)
    #expect(built.files.count == 2)
  }

  @Test func anEvaluationOfNothingIsLeftOut() {
    let empty = EvaluationText(
      municipality: 0, year: 2020, framework: 0, opening: "",
      areas: [.init(area: 0, analysis: "", strengths: [], opportunities: [])])
    let built = SmallSite.build([empty, SmallSite.evaluation(1, 2020, "Ord")])
    #expect(IndexDecoder(built).evaluations.map(\.municipality) == [1])
    #expect(built.municipalities.keys.sorted() == ["mark"])
  }

  @Test func onlyCommonWords() {
    let index = IndexDecoder(
      SmallSite.build([
        EvaluationText(municipality: 0, year: 2020, framework: 0, opening: "Och i det", areas: [])
      ]))
    #expect(index.terms.map(\.term) == ["habo"])
    #expect(index.terms[0].places == [0: [2 + 16]])
  }

  @Test(arguments: [
    "", " ", "  två  mellanslag  ", "\u{0}\u{1}\u{2}", "a\u{0}b \u{1}", "rad\nrad\ttab",
    "👍🏽 kommun👨‍👩‍👧", "x\u{307}\u{323} \u{307}", "å", "\u{FEFF}\u{AD}", "日本語の文章",
    "Ä. ä? Ä! ä, Þorn þorn × ÷ ß ẞ ÿ Ÿ Œ œ",
    "... , . kvatrilord kvatrilord. kvatrilord,. kvatrilord.,a",
    String(repeating: "lång", count: 25_000), String(repeating: "x ", count: 50_000),
    String(repeating: "å", count: 41) + " " + String(repeating: "kommun", count: 12),
  ])
  func textsAreThereAgain(_ text: String) {
    let plain = PlainDocument(
      kind: .page, language: 0, title: text, address: "a", otherNames: [text], headings: [text],
      text: text)
    let built = SmallSite.build(
      plain: [plain],
      [SmallSite.evaluation(0, 2020, opening: "X", text, strengths: [text], opportunities: [text])])
    let index = IndexDecoder(built)
    let composed = String(decoding: NormalForm.composed(text), as: UTF8.self)
    #expect(index.plain == [[composed, "a", composed]])
    let items = text.isEmpty ? [text, text] : [composed, composed, composed]
    #expect(index.evaluations.map(\.texts) == [["X"] + items])
  }

  /// Texts drawn from frequent words, rare letters and signs, many times over.
  @Test(arguments: 0..<12)
  func drawnTextsAreThereAgain(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let draw = { (count: Int) -> Int in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let words = [
      "kommunen", "har", "dialog", "ansvar,", "mål.", "”tydlig”", "e-tjänst", "",
      "Övriga", "övriga.", "kvatrilord", "Kvatrilord,", "kvatrilord?",
    ]
    let odd: [Unicode.Scalar] = ["\u{0}", "\u{1}", "é", "ß", "\u{2028}", "🏛", "\u{10FFFF}", "Å"]
    let texts = (0..<30).map { _ in
      (0..<draw(300)).map { _ in
        draw(9) > 0 ? words[draw(words.count)] : String(Character(odd[draw(odd.count)]))
      }.joined(separator: " ")
    }
    let evaluations = texts.indices.map {
      SmallSite.evaluation($0 % 3, 2000 + $0, opening: "X", "Y", strengths: [texts[$0]])
    }
    let index = IndexDecoder(SmallSite.build(evaluations))
    for (place, evaluation) in index.evaluations.enumerated() {
      let text = texts[evaluation.year - 2000]
      #expect(evaluation.texts == ["X", "Y", text], "\(seed), \(place)")
    }
  }

  @Test func longTextsAreCutIntoChunksAtAreas() {
    let long = String(repeating: "Ett ord om ansvar. ", count: 320)
    let area = {
      EvaluationText.AreaText(area: $0, analysis: long, strengths: ["S"], opportunities: [])
    }
    let text = EvaluationText(
      municipality: 0, year: 2020, framework: 0, opening: long, areas: [area(0), area(1)])
    let index = IndexDecoder(SmallSite.build([text]))
    // 6,080 bytes fill a chunk.
    #expect(index.evaluations[0].areas == [[3, 0, 1, 0], [3, 1, 1, 0]])
    #expect(index.evaluations[0].texts == [long, long, "S", long, "S"])
    let short = SmallSite.evaluation(0, 2020, opening: "Kort", "Kort")
    #expect(IndexDecoder(SmallSite.build([short])).evaluations[0].areas == [[1, 1, 0, 0]])
  }

  @Test func manyTermsAreCutIntoFilesAtKeys() {
    let words = Self.words(2000).flatMap { [$0 + "ok", $0 + "ök"] }
    let built = SmallSite.build([SmallSite.evaluation(0, 2020, words.joined(separator: " "))])
    let files = built.files.filter { $0.name.hasPrefix("ord/") }
    #expect(files.count > 2)
    // How much a term takes is estimated.
    #expect(files.allSatisfy { $0.bytes.count <= TermFiles.size * 3 / 2 })
    // Only the last one can be small.
    #expect(files.filter { $0.bytes.count < TermFiles.size / 4 }.count <= 1)
    let index = IndexDecoder(built)
    #expect(index.terms.count >= 4000)
    for file in files {
      var body = BodyDecoder(file.bytes, .terms)
      _ = body.number()
      // A file never begins in the middle of a key: the one without a mark comes first.
      var code = body.code()
      precondition(code.number(0) == 0)
      let first = code.text([], count: 1) { _ in 2 }
      #expect(Folding.fold(first) == first)
    }
  }

  @Test func ofTooManyWordsTheRarestAreNotSpelled() throws {
    let words = Self.words(SpellingFiles.most + 100)
    let frequent = words.suffix(150).joined(separator: " ")
    let built = { (words: [String]) in
      IndexDecoder(
        SmallSite.build([
          SmallSite.evaluation(0, 2020, words.joined(separator: " "), strengths: [frequent])
        ]))
    }
    #expect(built(words).spelling[6]?.count == 150)
    #expect(built(words.suffix(SpellingFiles.most)).spelling[6]?.count == SpellingFiles.most)
  }

  /// Different words of six letters that are their own terms.
  private static func words(_ count: Int) -> [String] {
    let letters = "bdfghjklmnprtv".map { String($0) }
    return (0..<count).map { number in
      let places = [2744, 196, 14, 1].map { number / $0 % 14 }
      return letters[places[0]] + "o" + letters[places[1]] + letters[places[2]] + "u"
        + letters[places[3]]
    }
  }
}
