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
  /// Of a municipality's entry: where words are cut.
  private var cuts: CodeDecoder?
  /// The codes of the pieces: by the table, the length and the code the piece, and whether it ends a unit.
  private(set) var pieces: [[Int]: (text: [UInt8], ends: Bool)] = [:]
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
    readEvaluations(&body)
    if isWhole {
      readTerms(&body)
      readSpelling(&body)
    } else {
      cuts = body.code()
      return
    }
    precondition(body.isAtEnd)
  }

  func term(_ term: String) -> Term? { terms.first { $0.term == term && $0.key == nil } }

  /// Of a municipality's entry, when its documents have these words: the parts of the compounds.
  func compounds(among words: Set<String>) -> [String: [String]] {
    guard var code = cuts else { return [:] }
    var found: [String: [String]] = [:]
    var last: (word: [Character], cut: Int) = ([], 0)
    for word in words.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).map(Array.init) {
      var parts: [String] = []
      func cut(_ part: ArraySlice<Character>, _ depth: Int) -> Int {
        guard part.count >= 8 else { return 0 }
        let isKnown = { (part: ArraySlice<Character>) in words.contains(String(part)) ? 1 : 0 }
        for length in 4...part.count - 4 {
          let (first, second) = (part.prefix(length), part.dropFirst(length))
          let short = first.last == "s" ? isKnown(first.dropLast()) : 0
          var hint = last.word.starts(with: first) ? last.cut == length ? 1 : 2 : 0
          if depth > 0 { hint = 3 }
          guard code.bit(0, hint, isKnown(first), isKnown(second), short) == 1 else { continue }
          let isWhole = first.last != "s" || code.bit(1, isKnown(first), short) == 1
          for half in [isWhole ? first : first.dropLast(), second] {
            parts.append(String(half))
            if depth < 2 { _ = cut(half, depth + 1) }
          }
          return length
        }
        return 0
      }
      guard word.count >= 8 else { continue }
      last = (word, cut(word[...], 0))
      if !parts.isEmpty { found[String(word)] = parts }
    }
    precondition(code.isAtEnd)
    return found
  }

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
    let count = body.number()
    let (shared, added) = (body.bytes(count), body.bytes(count))
    var list: [[UInt8]] = []
    for (same, more) in zip(shared, added) {
      list.append((list.last ?? []).prefix(Int(same)) + body.bytes(Int(more)))
    }
    precondition(list == list.sorted { $0.lexicographicallyPrecedes($1) })
    for table in 0..<3 {
      let lengths = [body.bytes(count), body.bytes(count)]
      var code = 0
      for length in 1...24 {
        for (variant, own) in lengths.enumerated() {
          for place in 0..<count where own[place] == length {
            let text = table == 0 ? Self.withCapital(list[place]) : list[place]
            pieces[[table, length, code]] = (text, variant == 1)
            code += 1
          }
        }
        code *= 2
      }
      let used = lengths.joined().filter { $0 > 0 }.count
      precondition(used < 2 || code == 1 << 25)
    }
    precondition(body.isAtEnd)
  }

  private static func withCapital(_ text: [UInt8]) -> [UInt8] {
    guard let first = String(decoding: text, as: UTF8.self).unicodeScalars.first else {
      return text
    }
    guard ("a"..."z").contains(first) || ("à"..."þ").contains(first) else { return text }
    let bytes = String(Character(first)).utf8.count
    var capital: [UInt8] = []
    CodePoint.append(first.value - 32, to: &capital)
    return capital + text.dropFirst(bytes)
  }

  private func texts(_ hash: ContentHash, _ chunk: Int, _ count: Int) -> [String] {
    var body = BodyDecoder(file(FileName.texts(hash, chunk)), .texts)
    var before: [[UInt8]] = []
    let texts = (0..<count).map { _ in text(&body, &before) }
    body.endBits()
    precondition(body.isAtEnd)
    return texts
  }

  /// Reads a text; `before` is what can stand again.
  private func text(_ body: inout BodyDecoder, _ before: inout [[UInt8]]) -> String {
    var units: [[UInt8]] = []
    while true {
      let last = units.last?.last ?? 0
      let isFirst = units.isEmpty || ".?!".utf8.contains(last)
      var table = isFirst ? 0 : 1
      var unit: [UInt8] = []
      var first: Int?
      var isAgain = false
      while true {
        var key = [table, 0, 0]
        repeat { key = [table, key[1] + 1, key[2] << 1 | body.bits(1)] } while pieces[key] == nil
        guard let (piece, ends) = pieces[key] else { break }
        if piece == [0] {
          precondition(table < 2 && unit.isEmpty)
          return String(decoding: Array(units.joined(separator: [0x20])), as: UTF8.self)
        }
        if piece == [3] {
          precondition(table < 2)
          table = 1 - table
          continue
        }
        if piece == [1] {
          CodePoint.append(UInt32(body.bits(21)), to: &unit)
        } else if piece == [2] {
          var bits = 0
          while 1 << bits < before.count { bits += 1 }
          unit += before[body.bits(bits)]
          isAgain = true
        } else {
          unit += piece
        }
        first = first ?? unit.count
        table = 2
        if ends { break }
      }
      var core = unit
      while let last = core.last, ",.".utf8.contains(last) { core.removeLast() }
      if !isAgain, core.count > first ?? 0 { before.append(core) }
      units.append(unit)
    }
  }

  private mutating func readEvaluations(_ body: inout BodyDecoder) {
    let hashes = (0..<body.number()).map { _ in body.hash() }
    let end = body.number() + body.place
    var municipality = 0
    for hash in hashes {
      municipality += body.golomb(0)
      readEvaluation(&body, hash, of: municipality)
    }
    body.endBits()
    precondition(body.place == end)
  }

  private mutating func readEvaluation(
    _ body: inout BodyDecoder, _ hash: ContentHash, of municipality: Int
  ) {
    let years = body.golomb(3)
    var evaluation = Evaluation(
      municipality: municipality, year: 2020 + (years % 2 == 0 ? years / 2 : -(years + 1) / 2),
      framework: body.golomb(0), hasOpening: body.bits(1) == 1, areas: [], texts: [])
    var next = 0
    for _ in 0..<body.golomb(3) {
      if body.bits(1) == 1 { next = body.golomb(3) }
      let flags = body.bits(1) + 2 * body.bits(1)
      evaluation.areas.append([flags, next, body.golomb(2), body.golomb(2)])
      next += 1
    }
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
    let hash = body.hash()
    var (bodies, previous, last): ([[UInt8]], [UInt8], [UInt8]) = ([], [], [])
    for number in 0..<body.number() {
      previous = body.shared(after: previous)
      var terms = BodyDecoder(file(FileName.terms(hash, number)), .terms)
      var places = BodyDecoder(file(FileName.positions(hash, number)), .positions)
      bodies.insert(terms.body, at: number)
      bodies.append(places.body)
      let first = self.terms.count
      readTerms(&terms, &places)
      let keys = self.terms[first...].map { Folding.fold(Array(($0.key ?? $0.term).utf8)) }
      precondition(!keys[0].lexicographicallyPrecedes(previous))
      precondition(last.lexicographicallyPrecedes(previous))
      precondition(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
      last = keys[keys.count - 1]
    }
    precondition(ContentHash(of: bodies) == hash)
  }

  private mutating func readTerms(_ body: inout BodyDecoder, _ positions: inout BodyDecoder) {
    let count = body.number()
    var (code, places) = (body.code(), positions.code())
    var previous: [UInt8] = []
    for _ in 0..<count {
      previous = code.text(Array(previous.prefix(code.number(0))), count: 1) { _ in 2 }
      let key = code.bit(3) == 1 ? code.text([], count: 4) { _ in 2 } : nil
      var term = Term(
        term: String(decoding: previous, as: UTF8.self),
        key: key.map { String(decoding: $0, as: UTF8.self) })
      readDocuments(of: &term, &code)
      for (document, level) in term.documents.sorted(by: <) where level >= 5 {
        let isShort = kinds[document].isShort ? 1 : 0
        var found: [Int] = []
        repeat {
          found.append((found.last ?? -1) + 1 + places.number(0, isShort, level))
        } while places.bit(1, isShort, level, min(7, found.count)) == 1
        term.places[document] = found
      }
      terms.append(term)
    }
    precondition(code.isAtEnd && places.isAtEnd)
  }

  private func readDocuments(of term: inout Term, _ code: inout CodeDecoder) {
    let long = code.number(5)
    let group = (0...15).last { 1 << $0 <= long + 1 } ?? 0
    let short = code.number(6, group)
    for (kind, count) in [(0, long), (1, short)] where count > 0 {
      let all = kinds.indices.filter { kinds[$0].isShort == (kind == 1) }
      let rarity = (0...31).last { count << $0 <= all.count } ?? 0
      var rank = -1
      for _ in 0..<count {
        rank += code.number(7, kind, rarity) + 1
        term.documents[all[rank]] = code.bits(4, 8, kind)
      }
    }
  }

  private mutating func readSpelling(_ body: inout BodyDecoder) {
    for _ in 0..<body.number() {
      let (length, hash) = (body.number(), body.hash())
      var words = BodyDecoder(file(FileName.spelling(hash)), .spelling)
      precondition(ContentHash(words.body) == hash)
      let count = words.number()
      var code = words.code()
      var previous: [UInt8] = []
      spelling[length] = (0..<count).map { _ in
        previous = code.text(Array(previous.prefix(code.number(1))), count: 2) {
          1000 + Int($0 % 32)
        }
        let kept = Array(previous.dropLast(code.number(3)))
        let word = code.text(kept, count: 4) { 2000 + Int($0 % 32) }
        let texts = [previous, word].map { String(decoding: $0, as: UTF8.self) }
        return "\(texts[0]) \(texts[1]) \(code.number(5))"
      }
      precondition(code.isAtEnd)
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
