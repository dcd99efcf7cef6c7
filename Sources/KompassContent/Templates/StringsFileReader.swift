import KompassModel

/// Reads `strings/LANG.yaml`: nested mappings of texts.
struct StringsFileReader {
  /// One text and where its key stands.
  struct Text {
    /// The text.
    let text: String
    /// The key.
    let spot: Spot
  }

  /// The file and where findings go.
  let reading: FileReading

  /// - Returns: Texts by key, nested keys joined by points; nil when the file is not a mapping, which has been reported.
  func read() -> [String: Text]? {
    guard let root = YAMLFile.root(of: reading, label: "the file") else { return nil }
    var texts: [String: Text] = [:]
    guard case .mapping = root.node.content else {
      root.wrongType("keys with texts", fix: "write it as “key: text”, one to a line")
      return nil
    }
    collect(root, prefix: "", into: &texts)
    return texts
  }

  private func collect(_ value: YAMLValue, prefix: String, into texts: inout [String: Text]) {
    guard case .mapping(let pairs) = value.node.content else { return }
    for pair in pairs {
      let name = pair.key.text ?? ""
      let key = prefix.isEmpty ? name : "\(prefix).\(name)"
      guard Self.isKey(name) else {
        reading.report(
          .invalidStringKey, at: pair.key.spot,
          "the key “\(name)” cannot be called from a template",
          fix: "use lower-case letters a–z, digits and underscores")
        continue
      }
      let inner = YAMLValue(node: pair.value, label: key, reading: reading)
      if inner.reportIfEmpty(key: pair.key) { continue }
      switch pair.value.content {
      case .mapping: collect(inner, prefix: key, into: &texts)
      case .text(let text, _): texts[key] = Text(text: text, spot: pair.key.spot)
      case .list:
        inner.wrongType("a text, or keys with texts", fix: "give every text a key of its own")
      }
    }
  }

  private static func isKey(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_")
      }
  }
}
