import KompassModel

/// The revisions of the instrument while the rest is read.
struct Instrument: Sendable {
  /// Those that could be read.
  let frameworks: [FrameworkID: Framework]
  /// Those whose file has errors: what refers to them is not checked against them.
  let broken: Set<FrameworkID>

  /// Every identifier, in order.
  var identifiers: [FrameworkID] { (Array(frameworks.keys) + broken).sorted() }
}
