/// A compiled template laid out flat, so that rendering goes through numbers only: a section is followed by what is in it.
struct Program: Sendable {
  /// What is done at a step.
  enum Action: Sendable {
    /// Bytes are put out as they are.
    case literal
    /// A text is escaped, or markup is put out as it is.
    case value
    /// What is within is done for each item, or once when there is a value or the condition holds.
    case section
    /// What is within is done once when there is no item, no value, or the condition does not hold.
    case inverted
  }

  /// One step.
  struct Step: Sendable {
    /// What is done.
    let action: Action
    /// How many sections up the value is found; 0 is the innermost.
    var depth: Int32 = 0
    /// The slot of the value; ``wholeContext`` for the context itself; below that, how far down in ``Program/paths``.
    var slot: Int32 = 0
    /// Where the bytes begin among ``Program/literals``; of a section, how many steps stand directly within it.
    var start: Int32 = 0
    /// Where the bytes end; of a section, where the step after it is.
    var end: Int32 = 0
  }

  /// The slot that stands for the context itself, `{{.}}`.
  static let wholeContext: Int32 = -1

  /// The steps in the order of the template.
  private(set) var steps: [Step] = []
  /// The bytes of all literals.
  private(set) var literals: [UInt8] = []
  /// The slots to follow where one does not lead to the value.
  private(set) var paths: [[Int]] = []
  /// How many steps stand outside all sections.
  let count: Int

  /// Lays nodes out. A template holds no more than ``TemplateCompiler/mostBytes``, so that small numbers are enough.
  init(_ nodes: [Node]) {
    count = nodes.count
    nodes.forEach { append($0) }
  }

  private mutating func append(_ node: Node) {
    switch node {
    case .literal(let bytes):
      steps.append(
        Step(
          action: .literal, start: Int32(literals.count),
          end: Int32(literals.count + bytes.count)))
      literals += bytes
    case .value(let lookup): steps.append(step(.value, lookup))
    case .section(let lookup, let inner): append(step(.section, lookup), inner)
    case .inverted(let lookup, let inner): append(step(.inverted, lookup), inner)
    }
  }

  private mutating func append(_ section: Step, _ inner: [Node]) {
    let place = steps.count
    steps.append(section)
    inner.forEach { append($0) }
    steps[place].start = Int32(inner.count)
    steps[place].end = Int32(steps.count)
  }

  private mutating func step(_ action: Action, _ lookup: Lookup) -> Step {
    let slot: Int32
    switch lookup.slots.count {
    case 0: slot = Self.wholeContext
    case 1: slot = Int32(lookup.slots[0])
    default:
      paths.append(lookup.slots)
      slot = Self.wholeContext - Int32(paths.count)
    }
    return Step(action: action, depth: Int32(lookup.depth), slot: slot)
  }

  /// The slots to follow for a step that has several.
  func path(of step: Step) -> [Int] { paths[Int(Self.wholeContext - step.slot) - 1] }
}
