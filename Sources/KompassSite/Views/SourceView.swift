import KompassTemplates

/// The publication that figures are from.
struct SourceView: ViewModel {
  /// Its title.
  let title: String
  /// The year.
  let published: String?
  /// Where it can be read.
  let url: String?

  static let fields: [Field<Self>] = [
    .text("title", \.title),
    .optionalText("published", \.published),
    .optionalText("url", \.url),
  ]
}
