import KompassCharts
import KompassData
import KompassModel

/// The answer to a program that asks how a profile or the page of an evaluation can be embedded (oEmbed 1.0, type `rich`).
struct OEmbedFile {
  /// How long an answer may be kept, in seconds: a day.
  static let age = 86_400

  /// The answer. That of an evaluation's page keeps to the evaluation.
  let json: JSONValue

  /// - Parameters:
  ///   - year: the year of the evaluation; nil for the profile.
  ///   - picture: the picture that the page is shared with; nil when there is none.
  ///   - context: that of the page for a frame.
  init(of municipality: Municipality, year: Int?, picture: OutputPath?, in context: PageContext) {
    let siteMap = context.siteMap
    let label = EmbeddingPage.label(name: municipality.name, year: year, in: context.book)
    let height = EmbedSnippet.height(isCompact: false, isOneArea: false)
    json = .object([
      ("version", .text("1.0")), ("type", .text("rich")), ("title", .text(label)),
      ("provider_name", .text(context.results.site.title.text(in: context.language))),
      ("provider_url", .text(siteMap.url(of: .start, in: context.language))),
      ("cache_age", .number(Self.age)),
      (
        "html",
        .text(
          EmbedSnippet.frame.text([
            "src": siteMap.url(of: context.page, in: context.language), "label": label,
            "height": String(height),
          ]))
      ),
      ("width", .number(EmbedSnippet.width)), ("height", .number(height)),
      ("thumbnail_url", .text(picture.map(siteMap.url))),
      ("thumbnail_width", picture.map { _ in .number(ShareCard.width) }),
      ("thumbnail_height", picture.map { _ in .number(ShareCard.height) }),
    ])
  }
}
