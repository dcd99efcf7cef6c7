/// A template that was compiled for one view model in one language.
public struct Template<Model: ViewModel>: Sendable {
  private let nodes: [Node]

  init(nodes: [Node]) { self.nodes = nodes }

  /// The page as UTF-8.
  public func render(_ model: Model) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(48 * 1024)
    var contexts: [Value] = [.record(Record(model))]
    Self.render(nodes, in: &contexts, to: &output)
    return output
  }

  private static func render(_ nodes: [Node], in contexts: inout [Value], to output: inout [UInt8])
  {
    for node in nodes {
      switch node {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .value(let lookup):
        switch value(lookup, in: contexts) {
        case .text(let text): Escaping.append(text, to: &output)
        case .markup(let markup): output.append(contentsOf: markup.bytes)
        case .nothing, .flag, .record, .list, .texts: break
        }
      case .section(let lookup, let inner):
        switch value(lookup, in: contexts) {
        case .nothing: break
        case .flag(let holds): if holds { render(inner, in: &contexts, to: &output) }
        case .list(let records):
          for record in records { render(inner, with: .record(record), in: &contexts, to: &output) }
        case .texts(let texts):
          for text in texts { render(inner, with: .text(text), in: &contexts, to: &output) }
        case let context: render(inner, with: context, in: &contexts, to: &output)
        }
      case .inverted(let lookup, let inner):
        if isAbsent(value(lookup, in: contexts)) { render(inner, in: &contexts, to: &output) }
      }
    }
  }

  private static func render(
    _ nodes: [Node], with context: Value, in contexts: inout [Value], to output: inout [UInt8]
  ) {
    contexts.append(context)
    render(nodes, in: &contexts, to: &output)
    contexts.removeLast()
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

  private static func value(_ lookup: Lookup, in contexts: [Value]) -> Value {
    var value = contexts[contexts.count - 1 - lookup.depth]
    for slot in lookup.slots {
      guard case .record(let record) = value else { return .nothing }
      value = record.value(slot)
    }
    return value
  }
}
