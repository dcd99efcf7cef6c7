@testable import KompassSearch

/// A whole index, taken apart.
struct IndexDecoder {
  struct Term: Equatable {
    var term: String
    var key: String?
    /// Number and level of each document.
    var documents: [Int: Int] = [:]
    /// The places in each document whose level is 5 or more.
    var places: [Int: [Int]] = [:]
  }

  struct Evaluation: Equatable {
    var municipality: Int
    var year: Int
    var framework: Int
    var hasOpening: Bool
    /// Flags, place, strengths and opportunities.
    var areas: [[Int]]
    var texts: [String]
  }

  let files: [String: [UInt8]]
  private(set) var municipalities: [String] = []
  private(set) var runs: [[Int]] = []
  private(set) var plain: [[String]] = []
  private(set) var evaluations: [Evaluation] = []
  private(set) var terms: [Term] = []
  /// The term, the word that it is shown as, and the logarithm, by the length of the term.
  private(set) var spelling: [Int: [String]] = [:]
  /// Of a municipality's entry: for each compound its place, and for each part the first letter and the letters.
  private(set) var compounds: [[Int]] = []
  /// The codes of the pieces: the length, the code, the piece.
  private(set) var pieces: [[Int]: [UInt8]] = [:]
  /// How many chunks of texts each evaluation has.
  private(set) var chunks: [Int] = []

  init(_ index: BuiltIndex, entry: String? = nil) {
    files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.name, $0.bytes) })
    let isWhole = entry == nil
    let name = entry ?? index.entry
    var body = BodyDecoder(file(name), isWhole ? .entry : .municipality)
    for _ in 0..<readNames(&body) { readAreas(&body) }
    readPieces(body.hash())
    let documents = body.number()
    for _ in 0..<body.number() {
      var run = (0..<5).map { _ in body.number() }
      if run[4] > 0 { run.append(body.number()) }
      runs.append(run)
    }
    precondition(runs.reduce(0) { $0 + $1[0] } == documents)
    let hash = body.hash()
    for chunk in 0..<body.number() {
      let count = body.number()
      let texts = texts(hash, chunk, 3 * count)
      for number in 0..<count { plain.append(Array(texts[3 * number..<3 * number + 3])) }
    }
    for _ in 0..<body.number() { readEvaluation(&body) }
    if isWhole {
      readTerms(&body)
      readSpelling(&body)
    } else {
      var place = -1
      for _ in 0..<body.number() {
        place += body.number() + 1
        compounds.append([place] + (0..<2 * body.number()).map { _ in body.number() })
      }
    }
    precondition(body.isAtEnd)
  }

  func term(_ term: String) -> Term? { terms.first { $0.term == term && $0.key == nil } }

  private var languages = 0

  private func file(_ name: String) -> [UInt8] {
    guard let file = files[name] else { preconditionFailure("No file \(name)") }
    return file
  }

  /// Reads up to the frameworks, and how many of them there are.
  private mutating func readNames(_ body: inout BodyDecoder) -> Int {
    languages = body.number()
    for _ in 0..<languages * 5 { _ = body.text() }
    for _ in 0..<body.number() { _ = (body.text(), body.text()) }
    for _ in 0..<body.number() {
      _ = body.text()
      municipalities.append(body.text())
      _ = body.number()
    }
    return body.number()
  }

  private func readAreas(_ body: inout BodyDecoder) {
    _ = (body.text(), body.number())
    for _ in 0..<body.number() {
      _ = (body.number(), body.text())
      for _ in 0..<languages { _ = body.text() }
    }
  }

  private mutating func readPieces(_ hash: ContentHash) {
    var body = BodyDecoder(file(FileName.pieces(hash)), .pieces)
    precondition(ContentHash(body.body) == hash)
    var code = 0
    for length in 1...24 {
      var previous: [UInt8] = []
      for _ in 0..<body.number() {
        previous = body.shared(after: previous)
        pieces[[length, code]] = previous
        code += 1
      }
      code *= 2
    }
    precondition(body.isAtEnd && code == 1 << 25)
  }

  private func texts(_ hash: ContentHash, _ chunk: Int, _ count: Int) -> [String] {
    var body = BodyDecoder(file(FileName.texts(hash, chunk)), .texts)
    let texts = (0..<count).map { _ in text(&body) }
    body.endBits()
    precondition(body.isAtEnd)
    return texts
  }

  private func text(_ body: inout BodyDecoder) -> String {
    var text: [UInt8] = []
    while true {
      var key = [0, 0]
      repeat { key = [key[0] + 1, key[1] << 1 | body.bits(1)] } while pieces[key] == nil
      guard let piece = pieces[key], piece != [0] else { break }
      if piece == [1] {
        CodePoint.append(UInt32(body.bits(21)), to: &text)
      } else {
        text += piece
      }
    }
    precondition(text.first == 0x20)
    return String(decoding: text.dropFirst(), as: UTF8.self)
  }

  private mutating func readEvaluation(_ body: inout BodyDecoder) {
    var evaluation = Evaluation(
      municipality: body.number(), year: body.number(), framework: body.number(),
      hasOpening: body.byte() == 1, areas: [], texts: [])
    for _ in 0..<body.number() {
      evaluation.areas.append([body.byte()] + (0..<3).map { _ in body.number() })
    }
    let hash = body.hash()
    // The texts of each chunk.
    var counts = [evaluation.hasOpening ? 1 : 0]
    for (number, area) in evaluation.areas.enumerated() {
      if area[0] & 2 > 0, number > 0 || evaluation.hasOpening { counts.append(0) }
      counts[counts.count - 1] += area[0] & 1 + area[2] + area[3]
    }
    for (chunk, count) in counts.enumerated() { evaluation.texts += texts(hash, chunk, count) }
    chunks.append(counts.count)
    evaluations.append(evaluation)
  }

  private mutating func readTerms(_ body: inout BodyDecoder) {
    var previous: [UInt8] = []
    var keys: [[UInt8]] = []
    for _ in 0..<body.number() {
      previous = body.shared(after: previous)
      keys.append(previous)
      let hash = body.hash()
      var terms = BodyDecoder(file(FileName.terms(hash)), .terms)
      var places = BodyDecoder(file(FileName.positions(hash)), .positions)
      precondition(ContentHash(terms.body, places.body) == hash)
      let first = self.terms.count
      readTerms(&terms, &places)
      let term = self.terms[first]
      precondition(Folding.fold(Array((term.key ?? term.term).utf8)) == previous)
    }
    precondition(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
  }

  private mutating func readTerms(_ body: inout BodyDecoder, _ positions: inout BodyDecoder) {
    let short = kinds.map(\.isShort)
    var previous: [UInt8] = []
    var heads: [(term: Term, order: Int, count: Int, bytes: Int)] = []
    for _ in 0..<body.number() {
      previous = body.shared(after: previous)
      let count = body.number()
      let key = count % 2 == 1 ? body.text() : nil
      let term = Term(term: String(decoding: previous, as: UTF8.self), key: key)
      heads.append((term, body.byte(), count / 2, body.number()))
    }
    let sizes = heads.map { _ in positions.number() }
    for (head, size) in zip(heads, sizes) {
      var term = head.term
      let (end, placesEnd) = (body.place + head.bytes, positions.place + size)
      let orders = (positions.bits(4), positions.bits(4))
      var document = -1
      for _ in 0..<head.count {
        document += body.golomb(head.order) + 1
        let level = body.bits(4)
        term.documents[document] = level
        guard level >= 5 else { continue }
        var place = -1
        term.places[document] = (0...positions.golomb(0)).map { _ in
          place += positions.golomb(short[document] ? orders.0 : orders.1) + 1
          return place
        }
      }
      body.endBits()
      positions.endBits()
      precondition(body.place == end && positions.place == placesEnd)
      terms.append(term)
    }
    precondition(body.isAtEnd && positions.isAtEnd)
  }

  private mutating func readSpelling(_ body: inout BodyDecoder) {
    for _ in 0..<body.number() {
      let (length, hash) = (body.number(), body.hash())
      var words = BodyDecoder(file(FileName.spelling(hash)), .spelling)
      var previous: [UInt8] = []
      spelling[length] = (0..<words.number()).map { _ in
        previous = words.shared(after: previous)
        let end = words.number()
        let word = previous.dropLast(end) + words.bytes(words.number())
        let texts = [previous, Array(word)].map { String(decoding: $0, as: UTF8.self) }
        return "\(texts[0]) \(texts[1]) \(words.byte())"
      }
      precondition(words.isAtEnd && ContentHash(words.body) == hash)
    }
  }

  /// What each document is.
  var kinds: [DocumentKind] {
    var kinds: [DocumentKind] = []
    let add = { (kind: Int, count: Int) in
      kinds += Array(repeating: DocumentKind(rawValue: kind) ?? .page, count: count)
    }
    for run in runs { add(run[1], run[0]) }
    for evaluation in evaluations {
      add(4, evaluation.hasOpening ? 1 : 0)
      for area in evaluation.areas {
        add(4, area[0] & 1)
        add(5, area[2])
        add(6, area[3])
      }
    }
    return kinds
  }
}
