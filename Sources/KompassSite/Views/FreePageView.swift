import KompassTemplates

/// One of the publisher’s own pages.
struct FreePageView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The heading.
  let title: String
  /// The language of the text, where it is not the page’s.
  let language: String?
  /// The text.
  let body: Markup

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("title", \.title),
    .optionalText("language", \.language),
    .markup("body", \.body),
  ]
}
