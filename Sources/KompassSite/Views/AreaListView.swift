import KompassTemplates

/// The page of all areas.
struct AreaListView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The revisions, newest first.
  let revisions: [RevisionView]

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .list("revisions", \.revisions),
  ]
}
