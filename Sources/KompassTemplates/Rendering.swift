/// A page while it is rendered.
struct Rendering {
  /// More than so many bytes are not held in one piece before all is there, for a piece that grows is for a moment there twice.
  private static let largestPiece = 1 << 20

  /// The end of what there is of the page, as UTF-8.
  private var output: [UInt8] = []
  /// What comes before it.
  private var pieces: [[UInt8]] = []
  private var piecesSize = 0
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

  /// The whole page as UTF-8.
  ///
  /// - Returns: nil when it grows too large.
  mutating func page() -> [UInt8]? {
    guard add(0..<program.steps.count, count: program.count) else { return nil }
    if pieces.isEmpty { return output }
    var page: [UInt8] = []
    page.reserveCapacity(piecesSize + output.count + Self.room)
    for place in pieces.indices {
      page += pieces[place]
      // Memory is taken up when it is written to, so the page takes the place of its pieces.
      pieces[place] = []
    }
    page += output
    return page
  }

  /// What a large page may grow by, when words are linked in it, without being moved.
  private static let room = 1 << 18

  /// Begins a new piece where there is enough in the last one.
  private mutating func endPiece() {
    if output.count < Self.largestPiece { return }
    piecesSize += output.count
    pieces.append(output)
    output = []
    output.reserveCapacity(Self.largestPiece)
  }

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
        case .madeMarkup(let markup):
          markup.write {
            output += $0
            endPiece()
          }
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
      endPiece()
      guard piecesSize + output.count <= PageTooLarge.mostBytes else { return false }
    }
    return true
  }

  /// Adds the steps of a section as often as its value says.
  private mutating func add(_ inner: Range<Int>, count: Int, for value: Value) -> Bool {
    switch value {
    case .nothing: return true
    case .flag(let holds): return holds ? add(inner, count: count) : true
    case .list(let records):
      for place in 0..<records.count
      where !add(inner, count: count, with: .record(records.record(place))) {
        return false
      }
      return true
    case .texts(let texts):
      for text in texts where !add(inner, count: count, with: .text(text)) { return false }
      return true
    case .text, .markup, .madeMarkup, .record: return add(inner, count: count, with: value)
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
    case .list(let records): records.count == 0
    case .texts(let texts): texts.isEmpty
    case .text, .markup, .madeMarkup, .record: false
    }
  }
}
