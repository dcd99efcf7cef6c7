import KompassModel

/// A mapping of a YAML file with keys that the content format knows.
///
/// It remembers which keys were asked for; what is left over in the end is unknown.
struct YAMLMapping {
  /// The mapping itself, to report something about the whole of it.
  let value: YAMLValue
  private let pairs: [(key: YAMLNode, value: YAMLNode)]
  private var asked: [String] = []
  private var missing: [String] = []

  /// - Returns: nil when `value` is not a mapping, which has been reported.
  init?(_ value: YAMLValue) {
    guard case .mapping(let pairs) = value.node.content else {
      value.wrongType("keys with values", fix: "write it as “key: value”, one to a line, or in { }")
      return nil
    }
    self.value = value
    self.pairs = pairs
  }

  /// The file and where findings go.
  var reading: FileReading { value.reading }

  /// Where a key stands; nil when it is missing.
  func spot(ofKey key: String) -> Spot? { pairs.first { $0.key.text == key }?.key.spot }

  /// Reads a value that must be there.
  mutating func required<Value>(_ key: String, _ read: (YAMLValue) -> Value?) -> Value? {
    asked.append(key)
    guard let pair = pairs.first(where: { $0.key.text == key }) else {
      missing.append(key)
      return nil
    }
    return self.read(pair, key, read)
  }

  /// Reads a value that may be left out.
  mutating func optional<Value>(_ key: String, _ read: (YAMLValue) -> Value?) -> Value? {
    asked.append(key)
    return pairs.first { $0.key.text == key }.flatMap { self.read($0, key, read) }
  }

  /// Accepts whatever other keys there are: for formats that are not the project's own.
  mutating func acceptOtherKeys() { asked += pairs.compactMap(\.key.text) }

  private func read<Value>(
    _ pair: (key: YAMLNode, value: YAMLNode), _ key: String, _ read: (YAMLValue) -> Value?
  ) -> Value? {
    let found = YAMLValue(node: pair.value, label: key, reading: reading)
    return found.reportIfEmpty(key: pair.key) ? nil : read(found)
  }

  /// Whether there are keys that nobody has asked for yet.
  var hasOtherKeys: Bool { pairs.contains { !asked.contains($0.key.text ?? "") } }

  /// Reports every key that nobody asked for and every one that is missing; a misspelled key is not missing too.
  func reportUnknownAndMissingKeys() {
    var missing = missing
    let known = Set(asked)
    let present = Set(pairs.compactMap(\.key.text))
    let free = asked.filter { !present.contains($0) }
    for pair in pairs {
      guard let name = pair.key.text, !known.contains(name) else { continue }
      let near =
        reading.isFull
        ? nil : NearestName.find(name, among: free) ?? NearestName.find(name, among: asked)
      missing.removeAll { $0 == near }
      reading.report(
        .unknownKey, at: pair.key.spot, "\(value.label) has no key “\(name)”",
        fix: near.map { "did you mean “\($0)”?" }
          ?? "delete the line, or write one of \(asked.joined(separator: ", "))")
    }
    for key in missing {
      reading.report(
        .missingKey, at: value.spot, "\(value.label) lacks the key “\(key)”",
        fix: "add “\(key): …”")
    }
  }
}
