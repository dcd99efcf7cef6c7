import KompassTemplates

/// How far results of two revisions can be compared, with its heading.
struct ComparedBridgeView: ViewModel {
  /// Which revisions.
  let heading: String
  /// How far.
  let bridge: BridgeView

  static let fields: [Field<Self>] = [
    .text("heading", \.heading),
    .record("bridge", \.bridge),
  ]
}
