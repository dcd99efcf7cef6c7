import KompassTemplates

/// The page of an area.
struct AreaView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The name in the newest revision that has it.
  let name: String
  /// The area in each revision, newest first.
  let revisions: [AreaRevisionView]
  /// Whether more than one revision has it.
  let hasSeveral: Bool
  /// The areas of the same revision.
  let others: [LinkView]
  /// Whether the revision has other areas.
  var hasOthers: Bool { !others.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("name", \.name),
    .list("revisions", \.revisions),
    .flag("hasSeveral", \.hasSeveral),
    .list("others", \.others),
    .flag("hasOthers", \.hasOthers),
  ]
}
