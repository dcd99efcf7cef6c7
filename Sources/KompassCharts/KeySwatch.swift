/// The sample of one entry of a key that the page lays out: a small `<svg>` without words, hidden
/// from assistive technology, and without an id.
public struct KeySwatch: Equatable, Sendable {
  /// What is shown.
  public enum Sample: Equatable, Sendable {
    /// A piece of line with a marker on it: a series of a radar or a slope.
    case line(SeriesRole)
    /// A piece of bar with its fill.
    case bar(SeriesRole)
    /// A mark at a bar or in a strip.
    case mark(SeriesRole)
    /// The fill of a class of a map's regions: 0…5.
    case region(Int)
  }

  /// The width of a sample, in pixels.
  static let width = 30.0
  /// The height of a sample, in pixels.
  static let height = 18.0

  /// What is shown.
  public let sample: Sample

  /// Makes a sample.
  public init(_ sample: Sample) {
    self.sample = sample
  }

  /// The `<svg>` element for a page: 30 × 18 pixels.
  public func inline() -> String {
    var markup = Markup()
    markup.literal("<svg class=\"kc kc-swatch\"")
    markup.attribute("width", Self.width)
    markup.attribute("height", Self.height)
    markup.literal(" aria-hidden=\"true\" focusable=\"false\">")
    let middle = Place(x: Self.width / 2, y: Self.height / 2)
    switch sample {
    case .line(let role):
      markup.polyline(
        [Place(x: 1, y: middle.y), Place(x: Self.width - 1, y: middle.y)], isClosed: false,
        role: role)
      markup.mark(role, at: middle, angle: 90)
    case .bar(let role):
      let height = BarDrawing.barHeight
      let top = middle.y - height / 2
      let isHollow = BarRow.Fill(role) == .hollow
      markup.raw("<path d=\"\(isHollow ? "M1 5H29V13H1Z" : "M0 4H30V14H0Z")\"")
      markup.barPaint(role)
      markup.literal("/>")
      markup.fillLines(of: role, top: top, height: height)
    case .mark(let role):
      markup.mark(role, at: middle)
    case .region(let index):
      // An element of its own cuts off the ends of lines.
      markup.literal("<svg x=\"2\" y=\"2\" width=\"26\" height=\"14\">")
      MapClass(index).draw(width: 26, height: 14, scale: 1, into: &markup)
      markup.literal("</svg>")
    }
    markup.literal("</svg>")
    return markup.text
  }
}
