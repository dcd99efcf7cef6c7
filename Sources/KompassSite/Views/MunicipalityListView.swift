import KompassTemplates

/// The page of all municipalities.
struct MunicipalityListView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// How many are evaluated.
  let summary: String
  /// The evaluated ones, by name.
  let evaluated: [LatestView]
  /// Every county, by name.
  let counties: [CountyView]

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("summary", \.summary),
    .list("evaluated", \.evaluated),
    .list("counties", \.counties),
  ]
}
