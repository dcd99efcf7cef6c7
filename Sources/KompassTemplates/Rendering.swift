/// A page while it is rendered.
struct Rendering {
  /// What there is of the page, as UTF-8.
  private(set) var output: [UInt8] = []
  private let program: Program
  /// What each open section stands for, outermost first.
  private var contexts: [Value]
  private var parts = 0

  /// An empty page of `context`.
  ///
  /// - Parameter size: how large it may become, in bytes: what it is given at once it need not move to.
  init(_ program: Program, of context: Value, size: Int) {
    self.program = program
    contexts = [context]
    output.reserveCapacity(size)
  }

  /// Adds the whole page.
  ///
  /// - Returns: false when the page has grown too large; what there is of it is of no use then.
  mutating func addAll() -> Bool { add(0..<program.steps.count, count: program.count) }

  /// Adds what some steps stand for.
  ///
  /// - Parameter count: how many of them stand within no section that begins among them.
  private mutating func add(_ places: Range<Int>, count: Int) -> Bool {
    parts += 1 + count
    guard parts <= PageTooLarge.mostParts else { return false }
    var place = places.lowerBound
    while place < places.upperBound {
      let step = program.steps[place]
      switch step.action {
      case .literal:
        output.append(contentsOf: program.literals[Int(step.start)..<Int(step.end)])
        place += 1
      case .value:
        switch value(of: step) {
        case .text(let text): Escaping.append(text, to: &output)
        case .markup(let markup): output.append(contentsOf: markup.bytes)
        case .nothing, .flag, .record, .list, .texts: break
        }
        place += 1
      case .section:
        guard add(place + 1..<Int(step.end), count: Int(step.start), for: value(of: step)) else {
          return false
        }
        place = Int(step.end)
      case .inverted:
        if Self.isAbsent(value(of: step)),
          !add(place + 1..<Int(step.end), count: Int(step.start))
        {
          return false
        }
        place = Int(step.end)
      }
      guard output.count <= PageTooLarge.mostBytes else { return false }
    }
    return true
  }

  /// Adds the steps of a section as often as its value says.
  private mutating func add(_ inner: Range<Int>, count: Int, for value: Value) -> Bool {
    switch value {
    case .nothing: return true
    case .flag(let holds): return holds ? add(inner, count: count) : true
    case .list(let records):
      for record in records where !add(inner, count: count, with: .record(record)) { return false }
      return true
    case .texts(let texts):
      for text in texts where !add(inner, count: count, with: .text(text)) { return false }
      return true
    case .text, .markup, .record: return add(inner, count: count, with: value)
    }
  }

  private mutating func add(_ inner: Range<Int>, count: Int, with context: Value) -> Bool {
    contexts.append(context)
    defer { contexts.removeLast() }
    return add(inner, count: count)
  }

  private func value(of step: Program.Step) -> Value {
    let place = contexts.count - 1 - Int(step.depth)
    if step.slot == Program.wholeContext { return contexts[place] }
    if step.slot >= 0 {
      guard case .record(let record) = contexts[place] else { return .nothing }
      return record.value(Int(step.slot))
    }
    var value = contexts[place]
    for slot in program.path(of: step) {
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
