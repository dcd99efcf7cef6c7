import KompassTemplates

/// The picture that a page is shared with, a PNG file.
struct SharedPictureView: ViewModel {
  /// The absolute address.
  let url: String
  /// The width in pixels.
  let width: String
  /// The height in pixels.
  let height: String
  /// What it shows, in words.
  let words: String

  static let fields: [Field<Self>] = [
    .text("url", \.url),
    .text("width", \.width),
    .text("height", \.height),
    .text("words", \.words),
  ]
}
