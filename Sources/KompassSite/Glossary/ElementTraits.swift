/// What the search for terms must know of an HTML element.
struct ElementTraits: Equatable, Sendable {
  /// A number for the element's name, from 1; 0 for names of which nothing need be known.
  private(set) var number = 0
  /// Whether it has no content and no end tag.
  var isVoid = false
  /// Whether its content is text without tags, up to its own end tag.
  var isRaw = false
  /// Whether no term is linked in it.
  var isSkipped = false
  /// Whether it leaves a word whole that goes on over its tags: `<em>del</em>område` is one word.
  var joinsWords = false
  /// Whether it holds another language than HTML, in which `/>` closes an element.
  var isForeign = false
  /// The elements without an end tag that its start tag ends.
  var ends: Set<String> = []

  /// The traits of an element by its name in lower case.
  static func of(_ name: String) -> ElementTraits {
    guard let key = key(of: name) else { return known[name] ?? plain }
    // Asked for every tag of every page: one look at one place, as nearly all names have a place of their own.
    let slot = slots[place(of: key)]
    return slot.key == key ? slot.traits : slot.isAlone ? plain : known[name] ?? plain
  }

  /// What is known at one place of a table.
  private struct Slot {
    var key: UInt64 = 0
    var traits = plain
    /// Whether no other known name has the same place.
    var isAlone = true
  }

  /// A name of up to eight bytes as a number; nil for a longer one.
  private static func key(of name: String) -> UInt64? {
    let bytes = name.utf8
    guard bytes.count <= 8 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  private static let slots: [Slot] = {
    var slots = [Slot](repeating: Slot(), count: 1024)
    for (name, traits) in known {
      guard let key = key(of: name) else { continue }
      let place = place(of: key)
      if slots[place].key == 0 {
        slots[place].key = key
        slots[place].traits = traits
      } else {
        slots[place].isAlone = false
      }
    }
    return slots
  }()

  /// How many numbers there are, 0 among them.
  static var numbers: Int { known.count + 1 }

  /// An element of which nothing need be known.
  private static let plain = ElementTraits()

  private static let known: [String: ElementTraits] = {
    var known: [String: ElementTraits] = [:]
    func mark(_ names: String, _ change: (inout ElementTraits) -> Void) {
      for name in names.split(separator: " ") { change(&known[String(name), default: plain]) }
    }
    mark("area base br col embed hr img input link meta param source track wbr") {
      $0.isVoid = true
    }
    mark("script style textarea title iframe noembed noframes xmp plaintext") {
      $0.isRaw = true
      $0.isSkipped = true
    }
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
    mark("address article aside blockquote details div dl figure figcaption footer form") {
      $0.ends = ["p"]
    }
    mark("h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul") {
      $0.ends = ["p"]
    }
    mark("li") { $0.ends = ["p", "li"] }
    mark("dt dd") { $0.ends = ["p", "dt", "dd"] }
    for (place, name) in known.keys.sorted().enumerated() { known[name]?.number = place + 1 }
    return known
  }()
}
