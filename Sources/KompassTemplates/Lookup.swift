/// Where a value is found while rendering.
struct Lookup: Equatable, Sendable {
  /// How many sections up; 0 is the innermost.
  let depth: Int
  /// The slots to follow from there; empty for the context itself, `{{.}}`.
  let slots: [Int]
}
