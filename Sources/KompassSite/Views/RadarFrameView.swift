import KompassTemplates

/// The empty radar of a revision, for a script to set.
struct RadarFrameView: ViewModel {
  /// The revision.
  let framework: String
  /// The drawing without profiles.
  let svg: Markup

  static let fields: [Field<Self>] = [
    .text("framework", \.framework),
    .markup("svg", \.svg),
  ]
}
