/// The order of names in Swedish: å, ä and ö are the last letters, in that order; other accents do not count.
///
/// The key is the same on every machine, whatever its locale.
package struct SwedishOrder: Comparable, Sendable {
  private let key: [UInt32]
  private let name: String

  package init(_ name: String) {
    self.name = name
    key = name.lowercased().unicodeScalars.compactMap { scalar in
      switch scalar {
      case "å": 0x7B
      case "ä", "æ": 0x7C
      case "ö", "ø": 0x7D
      case "é", "è", "ê", "ë": 0x65
      case "á", "à", "â": 0x61
      case "ü", "ú": 0x75
      case " ", "-": 0x20
      default: scalar.value
      }
    }
  }

  /// The letter that a name stands under in a list, a capital; `0–9` for digits. Names in order have theirs in order.
  static func letter(of name: String) -> String {
    switch SwedishOrder(name).key.first {
    case 0x7B: "Å"
    case 0x7C: "Ä"
    case 0x7D: "Ö"
    case .some(0x30...0x39): "0–9"
    case .some(let value): Unicode.Scalar(value)?.properties.uppercaseMapping ?? ""
    case nil: ""
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.key == right.key { return left.name < right.name }
    return left.key.lexicographicallyPrecedes(right.key)
  }
}
