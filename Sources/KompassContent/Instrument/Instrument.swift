import KompassModel

/// The revisions of the instrument while the rest is read.
struct Instrument: Sendable {
  /// Those that could be read.
  let frameworks: [FrameworkID: Framework]
  /// Those whose file has errors: what refers to them is not checked against them.
  let broken: Set<FrameworkID>
  /// Whether there may be more, in a folder whose name is misspelled; then none is said not to exist.
  var isIncomplete = false

  /// Whether a framework is there, or may be there, and has errors.
  func isBroken(_ id: FrameworkID) -> Bool { isIncomplete || broken.contains(id) }

  /// Every identifier, in order.
  var identifiers: [FrameworkID] { (Array(frameworks.keys) + broken).sorted() }
}
