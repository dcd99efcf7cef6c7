/// A page while it is rendered.
struct Rendering {
  /// What there is of the page, as UTF-8.
  private(set) var output: [UInt8] = []
  /// What each open section stands for, outermost first.
  private var contexts: [Value]
  private var parts = 0

  /// An empty page of `context`.
  init(of context: Value) {
    contexts = [context]
    output.reserveCapacity(48 * 1024)
  }

  /// Adds what `nodes` stand for.
  ///
  /// - Returns: false when the page has grown too large; what there is of it is of no use then.
  mutating func add(_ nodes: [Node]) -> Bool {
    parts += 1 + nodes.count
    guard parts <= PageTooLarge.mostParts else { return false }
    for node in nodes {
      guard add(node), output.count <= PageTooLarge.mostBytes else { return false }
    }
    return true
  }

  private mutating func add(_ node: Node) -> Bool {
    switch node {
    case .literal(let bytes): output.append(contentsOf: bytes)
    case .value(let lookup):
      switch value(lookup) {
      case .text(let text): Escaping.append(text, to: &output)
      case .markup(let markup): output.append(contentsOf: markup.bytes)
      case .nothing, .flag, .record, .list, .texts: break
      }
    case .section(let lookup, let inner):
      switch value(lookup) {
      case .nothing: break
      case .flag(let holds): return holds ? add(inner) : true
      case .list(let records):
        for record in records where !add(inner, with: .record(record)) { return false }
      case .texts(let texts):
        for text in texts where !add(inner, with: .text(text)) { return false }
      case let context: return add(inner, with: context)
      }
    case .inverted(let lookup, let inner):
      return Self.isAbsent(value(lookup)) ? add(inner) : true
    }
    return true
  }

  private mutating func add(_ nodes: [Node], with context: Value) -> Bool {
    contexts.append(context)
    defer { contexts.removeLast() }
    return add(nodes)
  }

  private func value(_ lookup: Lookup) -> Value {
    var value = contexts[contexts.count - 1 - lookup.depth]
    for slot in lookup.slots {
      guard case .record(let record) = value else { return .nothing }
      value = record.value(slot)
    }
    return value
  }

  private static func isAbsent(_ value: Value) -> Bool {
    switch value {
    case .nothing: true
    case .flag(let holds): !holds
    case .list(let records): records.isEmpty
    case .texts(let texts): texts.isEmpty
    case .text, .markup, .record: false
    }
  }
}
