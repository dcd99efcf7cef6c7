/// A picture for where a page is shared: a name in large letters, a result, and the shape of it; 1200 times 630 pixels, as
/// services that show such pictures ask for.
///
/// It is a whole SVG file, made to be turned into PNG: always on light paper, without a stylesheet, with fonts by name.
public struct ShareCard: Equatable, Sendable {
  /// What stands at the right.
  public enum Figure: Equatable, Sendable {
    /// A profile; its key is left out, so it has one series.
    case radar(RadarChart)
    /// The compass rose of the site, where there is no profile to show.
    case rose
  }

  /// A result in figures.
  public struct Result: Equatable, Sendable {
    /// The large figure: `510`.
    public let points: String
    /// What it is: `av 800 poäng`.
    public let caption: String

    /// Makes a result.
    public init(points: String, caption: String) {
      self.points = points
      self.caption = caption
    }
  }

  /// The width in pixels, which are the units of the drawing.
  public static let width = 1200
  /// The height in pixels.
  public static let height = 630

  /// Whom or what the picture is about; made smaller and wrapped until it fits.
  public let heading: String
  /// The result; nil when none is known.
  public let result: Result?
  /// A line below: the year, or what the site holds; at most three lines of it are shown.
  public let line: String
  /// The name of the site; empty: none, as on the picture of the site itself.
  public let siteName: String
  /// What stands at the right.
  public let figure: Figure
  /// The language of all words, as a BCP 47 tag.
  public let language: String

  /// Makes a picture.
  public init(
    heading: String, result: Result?, line: String, siteName: String, figure: Figure,
    language: String
  ) {
    self.heading = heading
    self.result = result
    self.line = line
    self.siteName = siteName
    self.figure = figure
    self.language = language
  }

  /// The SVG file.
  public func svg() -> String {
    let drawing = ShareCardDrawing(self).drawing()
    var markup = Markup()
    markup.literal("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    markup.raw(" width=\"\(Self.width)\" height=\"\(Self.height)\"")
    markup.raw(" viewBox=\"0 0 \(Self.width) \(Self.height)\"")
    if !language.isEmpty { markup.attribute("lang", words: language) }
    markup.raw(" font-family=\"\(ShareCardDrawing.sans)\">")
    markup.append(drawing.markup)
    markup.literal("</svg>\n")
    return markup.text
  }
}
