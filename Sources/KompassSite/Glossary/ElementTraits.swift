/// What the search for terms must know of an HTML element.
struct ElementTraits: Equatable, Sendable {
  /// Elements whose end tag may be left out.
  struct Unclosed: OptionSet, Sendable {
    let rawValue: UInt8
    static let paragraph = Unclosed(rawValue: 1)
    static let item = Unclosed(rawValue: 2)
    static let term = Unclosed(rawValue: 4)
    static let description = Unclosed(rawValue: 8)
  }

  /// A number for the element's name, from 1; 0 for names of which nothing need be known.
  private(set) var number = 0
  /// Whether it has no content and no end tag.
  var isVoid = false
  /// Whether its content is text without tags, up to its own end tag.
  var isRaw = false
  /// Whether all that follows it is its content.
  var isEndless = false
  /// Whether no term is linked in it.
  var isSkipped = false
  /// Whether it leaves a word whole that goes on over its tags: `<em>del</em>område` is one word.
  var joinsWords = false
  /// Whether it holds another language than HTML, in which `/>` closes an element.
  var isForeign = false
  /// Whether it holds the main content.
  var isMain = false
  /// Whether its content is folded away until it is opened.
  var isFolded = false
  /// Which element without an end tag it is; empty for others.
  var unclosed: Unclosed = []
  /// The elements without an end tag that its start tag ends.
  var ends: Unclosed = []

  /// How many numbers there are, 0 among them.
  static let numbers = known.count + 1

  /// Those of which something must be known, by their names in lower case.
  static let known: [String: ElementTraits] = {
    var known: [String: ElementTraits] = [:]
    func mark(_ names: String, _ change: (inout ElementTraits) -> Void) {
      for name in names.split(separator: " ") {
        change(&known[String(name), default: ElementTraits()])
      }
    }
    mark("area base br col embed hr img input link meta param source track wbr") {
      $0.isVoid = true
    }
    mark("script style textarea title iframe noembed noframes xmp plaintext") {
      $0.isRaw = true
      $0.isSkipped = true
    }
    mark("plaintext") { $0.isEndless = true }
    mark("a abbr button caption code dfn dt figcaption fieldset footer h1 h2 h3 h4 h5 h6 hgroup") {
      $0.isSkipped = true
    }
    mark("kbd label legend math meter nav noscript object optgroup option output pre progress") {
      $0.isSkipped = true
    }
    mark("rp rt ruby samp select datalist summary svg table template var audio video canvas dialog")
    {
      $0.isSkipped = true
    }
    mark("a abbr b bdi bdo code dfn em font i mark s small span strong u wbr ins del") {
      $0.joinsWords = true
    }
    mark("svg math") { $0.isForeign = true }
    mark("main") { $0.isMain = true }
    mark("details") { $0.isFolded = true }
    mark("p") { $0.unclosed = .paragraph }
    mark("li") { $0.unclosed = .item }
    mark("dt") { $0.unclosed = .term }
    mark("dd") { $0.unclosed = .description }
    mark("address article aside blockquote details div dl figure figcaption footer form") {
      $0.ends = .paragraph
    }
    mark("h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul") {
      $0.ends = .paragraph
    }
    mark("li") { $0.ends = [.paragraph, .item] }
    mark("dt dd") { $0.ends = [.paragraph, .term, .description] }
    for (place, name) in known.keys.sorted().enumerated() { known[name]?.number = place + 1 }
    return known
  }()
}
