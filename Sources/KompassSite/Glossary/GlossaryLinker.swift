import KompassModel

/// Links the terms of the glossary in a finished page, each where it first occurs in running text.
///
/// One pass over the bytes, after the page was laid out, so that texts of templates, generated sentences and Markdown
/// are all reached. Nothing is changed but for what is put in.
struct GlossaryLinker: Sendable {
  /// A term where it is linked.
  struct Occurrence: Equatable, Sendable {
    /// The number of the term.
    let term: Int
    /// Its bytes in the page.
    let range: Range<Int>
  }

  /// What was found in a page.
  struct Findings: Equatable, Sendable {
    /// Where terms are to be linked, in the order of the page; each term once.
    var occurrences: [Occurrence]
    /// The markers in the page, in their order.
    var markers: [Range<Int>]
  }

  /// What stands in a page where the words are to be listed. Text is escaped, so no content can hold it.
  static let marker = "<!--kompassros:terms-->"

  private let trie: TermTrie
  private let anchors: [String]
  private let language: LanguageCode
  private let large: Int

  /// Takes the forms of every term, with the name that its place in the glossary has.
  ///
  /// - Parameter large: in a page of more bytes what follows is moved at each change: that takes longer, but the page is not
  ///   there twice.
  init(
    terms: [(anchor: String, forms: [String])], language: LanguageCode, large: Int = 4 << 20
  ) {
    var trie = TermTrie()
    for (number, term) in terms.enumerated() {
      for form in term.forms { trie.insert(form, term: number) }
    }
    self.trie = trie
    anchors = terms.map(\.anchor)
    self.language = language
    self.large = large
  }

  /// The page with its terms linked.
  ///
  /// - Parameter section: makes the list of words from the numbers of the terms that were linked, in their order.
  /// - Returns: The page as it is when it has no marker, for a link would lead nowhere; the page without its marker
  ///   when no term occurs.
  func link(_ page: consuming [UInt8], section: ([Int]) throws -> [UInt8]) rethrows -> [UInt8] {
    let findings = find(in: page)
    guard let list = findings.markers.first else { return page }
    let words =
      findings.occurrences.isEmpty ? [] : try section(findings.occurrences.map(\.term))
    let links = findings.occurrences.map { occurrence in
      let opening = Array(Self.opening(anchors[occurrence.term]).utf8)
      return Change(
        range: occurrence.range,
        bytes: opening + page[occurrence.range] + Array(Self.closing.utf8))
    }
    let lists = findings.markers.map { Change(range: $0, bytes: $0 == list ? words : []) }
    let changes = (links + lists).sorted { $0.range.lowerBound < $1.range.lowerBound }
    if page.count > large {
      for change in changes.reversed() { page.replaceSubrange(change.range, with: change.bytes) }
      return page
    }
    var output: [UInt8] = []
    output.reserveCapacity(page.count + changes.reduce(0) { $0 + $1.bytes.count })
    var place = 0
    for change in changes {
      output += page[place..<change.range.lowerBound]
      output += change.bytes
      place = change.range.upperBound
    }
    output += page[place...]
    return output
  }

  /// What some bytes of a page become.
  private struct Change {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  /// What stands before a linked term. The empty element is the way back: as it stands outside the flow, leading there
  /// moves the reader's place but not the page.
  static func opening(_ anchor: String) -> String {
    "<span class=\"term-place\" id=\"\(placeID(anchor))\"></span>"
      + "<a class=\"term\" href=\"#\(sheetID(anchor))\">"
  }

  /// What stands after a linked term.
  static let closing = "</a>"

  /// The identifier of the place where a term is linked. Two hyphens, which no heading's own name has.
  static func placeID(_ anchor: String) -> String { "ordmark--\(anchor)" }

  /// The identifier of a definition on the page of its term.
  static func sheetID(_ anchor: String) -> String { "ord--\(anchor)" }

  /// Where terms stand in running text, and the markers. A term that occurs only in folded content is linked there.
  func find(in page: [UInt8]) -> Findings {
    page.withUnsafeBufferPointer { page in
      trie.kinds.withUnsafeBufferPointer { kinds in
        var search = Search(page: page, kinds: kinds, trie: trie, language: language.text)
        return search.run(termCount: anchors.count)
      }
    }
  }
}

/// One search through one page.
private struct Search {
  /// What holds at a place because of the elements around it.
  private struct Surroundings {
    /// Whether the place is in the main content.
    var isMain = false
    /// Whether no term is linked here.
    var isSkipped = false
    /// Whether the text is in the language of the terms.
    var isLanguage = true
    /// Whether the content is folded away.
    var isFolded = false
    /// Whether this is another language than HTML.
    var isForeign = false

    /// Whether a term may be linked here.
    var takesTerms: Bool { isMain && !isSkipped && isLanguage }
  }

  private struct Open {
    let name: ElementName
    let traits: ElementTraits
    let inner: Surroundings
  }

  private struct Candidate {
    let term: Int
    let range: Range<Int>
    let isFolded: Bool
  }

  private let page: UnsafeBufferPointer<UInt8>
  /// What each byte is (``TermTrie/kinds``).
  private let kinds: UnsafeBufferPointer<TermTrie.ByteKind>
  /// In a page of more bytes what follows is moved at each change: that takes longer, but the page is not there twice.
  static let large = 4 << 20

  private let trie: TermTrie
  /// The code of the language of the terms, in lower case.
  private let language: String.UTF8View
  private var open: [Open] = []
  /// How many elements of each number are open, so that an end tag of none is passed over at once.
  private var openCounts = [Int](repeating: 0, count: ElementTraits.numbers)
  /// The same for elements without a number, by name.
  private var otherCounts: [ElementName: Int] = [:]
  private var chosen: [Candidate?] = []
  /// A term at the very end of a text: the word may go on beyond a tag.
  private var pending: Candidate?
  /// Whether the last text ended within a word and only tags that leave words whole came since.
  private var isWithinWord = false

  init(
    page: UnsafeBufferPointer<UInt8>, kinds: UnsafeBufferPointer<TermTrie.ByteKind>,
    trie: TermTrie, language: String
  ) {
    self.page = page
    self.kinds = kinds
    self.trie = trie
    self.language = language.utf8
  }

  private var here: Surroundings { open.last?.inner ?? Surroundings() }

  mutating func run(termCount: Int) -> GlossaryLinker.Findings {
    chosen = Array(repeating: nil, count: termCount)
    var markers: [Range<Int>] = []
    let marker = Array(GlossaryLinker.marker.utf8)
    var scanner = MarkupScanner(page)
    while let piece = scanner.next() {
      switch piece {
      case .text(let range): read(range)
      case .start(let tag): start(tag)
      case .end(let name, let traits): end(name, traits)
      case .comment(let range):
        if range.count == marker.count, page[range].elementsEqual(marker) { markers.append(range) }
      case .other: break
      }
      let here = here
      scanner.isForeign = here.isForeign
      scanner.isSkipped = here.isSkipped
    }
    endWord()
    let occurrences = chosen.compactMap(\.self)
      .map { GlossaryLinker.Occurrence(term: $0.term, range: $0.range) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    return GlossaryLinker.Findings(occurrences: occurrences, markers: markers)
  }

  // MARK: Elements

  private mutating func start(_ tag: MarkupScanner.Tag) {
    let traits = tag.traits
    if !traits.joinsWords { endWord() }
    if !traits.ends.isEmpty, !here.isForeign {
      while let last = open.last, !traits.ends.isDisjoint(with: last.traits.unclosed) { close() }
    }
    var inner = here
    if traits.isVoid || (tag.isSelfClosing && (inner.isForeign || traits.isForeign)) { return }
    if traits.isMain { inner.isMain = true }
    if traits.isSkipped || tag.isSkipped { inner.isSkipped = true }
    if traits.isForeign { inner.isForeign = true }
    if traits.isFolded, !tag.isOpen { inner.isFolded = true }
    if let language = tag.language { inner.isLanguage = isPageLanguage(language) }
    open.append(Open(name: tag.name, traits: traits, inner: inner))
    if traits.number > 0 {
      openCounts[traits.number] += 1
    } else {
      otherCounts[tag.name, default: 0] += 1
    }
  }

  private mutating func end(_ name: ElementName, _ traits: ElementTraits) {
    if !traits.joinsWords { endWord() }
    let count = traits.number > 0 ? openCounts[traits.number] : otherCounts[name, default: 0]
    guard count > 0 else { return }
    while let last = open.last {
      close()
      if last.name == name { return }
    }
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if last.traits.number > 0 {
      openCounts[last.traits.number] -= 1
    } else {
      otherCounts[last.name, default: 1] -= 1
    }
  }

  /// Whether `lang` names the language of the terms, whatever the region.
  private func isPageLanguage(_ range: Range<Int>) -> Bool {
    page[range].prefix { $0 != UInt8(ascii: "-") }.lazy.map(ElementName.lower)
      .elementsEqual(language)
  }

  // MARK: Words

  /// Text or an element comes to its end, and with it the word.
  private mutating func endWord() {
    if let candidate = pending { choose(candidate) }
    pending = nil
    isWithinWord = false
  }

  /// The first place of a term is taken; one that readers see at once before one that is folded away.
  private mutating func choose(_ candidate: Candidate) {
    if let before = chosen[candidate.term], !before.isFolded || candidate.isFolded { return }
    chosen[candidate.term] = candidate
  }

  private mutating func read(_ range: Range<Int>) {
    if pending != nil {
      var ahead = TextCursor(page, range)
      if let first = ahead.next(), WordForm.isWord(first) { pending = nil }
      endWord()
      // The word that began before this text goes on, if it does.
      isWithinWord = true
    }
    let surroundings = here
    let takesTerms = surroundings.takesTerms && !trie.isEmpty
    if !takesTerms, isPlain(range.upperBound - 1) {
      // Where nothing is linked only the end counts: whether a word may go on beyond it.
      let last = kinds[Int(page[range.upperBound - 1])]
      isWithinWord = last == .letter || last == .beginning
      return
    }
    var place = range.lowerBound
    var isWithin = isWithinWord
    defer { isWithinWord = isWithin }
    while place < range.upperBound {
      let start = place
      switch kinds[Int(page[start])] {
      case .gap:
        isWithin = false
        place += 1
        continue
      case .letter:
        isWithin = true
        place += 1
        continue
      case .beginning:
        place += 1
      case .unknown:
        var cursor = TextCursor(page, start..<range.upperBound)
        guard let scalar = cursor.next() else { return }
        place = cursor.place
        guard WordForm.isWord(scalar) else {
          isWithin = false
          continue
        }
      }
      if isWithin { continue }
      isWithin = true
      guard takesTerms,
        start + 1 == range.upperBound || trie.mayBegin(with: page[start], page[start + 1]),
        let (term, end) = longestForm(from: start, to: range.upperBound)
      else {
        continue
      }
      let candidate = Candidate(
        term: term, range: start..<end, isFolded: surroundings.isFolded)
      place = end
      if end == range.upperBound { pending = candidate } else { choose(candidate) }
    }
  }

  /// Whether the byte at a place is a character by itself, whatever stands before it.
  private func isPlain(_ place: Int) -> Bool {
    page[place] < 0x80 && page[place] != UInt8(ascii: ";")
  }

  /// The longest form that begins at `start` and ends where a word ends, with the place after it.
  private func longestForm(from start: Int, to end: Int) -> (term: Int, end: Int)? {
    var cursor = TextCursor(page, start..<end)
    var node = TermTrie.root
    var longest: (term: Int, end: Int)?
    /// Whether the last character was a blank, of which any number counts as one.
    var isBlank = false
    while let scalar = cursor.next() {
      if scalar == WordForm.softHyphen { continue }
      if WordForm.isBlank(scalar) {
        if isBlank { continue }
        isBlank = true
      } else {
        isBlank = false
      }
      guard let next = trie.step(from: node, by: isBlank ? " " : WordForm.folded(scalar)) else {
        break
      }
      node = next
      if let term = trie.term(at: node), isEndOfWord(cursor) {
        longest = (term, cursor.place)
      }
    }
    return longest
  }

  /// Whether no word goes on at a place.
  private func isEndOfWord(_ cursor: TextCursor) -> Bool {
    var ahead = cursor
    guard let next = ahead.next() else { return true }
    return !WordForm.isWord(next)
  }
}
