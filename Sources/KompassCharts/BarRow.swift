/// One bare bar without text, for a line of an HTML list whose text says the same: decorative,
/// hidden from assistive technology.
///
/// It fills the width of its line. There is no `viewBox`, for that would stretch or shrink the marks
/// with the width: the bar and the places of the marks are percentages, and each mark stands in a
/// nested `<svg>` at its percentage, drawn in pixels. So a diamond is the same diamond at 200 and at
/// 700 px. A mark at an end reaches up to nine pixels out of the line (`overflow="visible"`).
///
/// Where rows of equal subjects are compared, the bar of each has a fill of its own: see `Fill`.
public struct BarRow: Equatable, Sendable {
  /// The value; nil or not finite: missing, which is a hatched track.
  public let value: Double?
  /// The value of a full bar; one that is not above zero makes the bar missing.
  public let maximum: Double
  /// What is marked at the bar, on the same scale.
  public let marks: [BarChart.Mark]
  /// Decides the colour of the bar and its fill.
  public let role: SeriesRole

  /// How a bar is filled, so that the roles can be told apart without colour.
  enum Fill: Equatable, Sendable {
    /// `current` and `first`.
    case solid
    /// Slanting lines: `second` and `previous`.
    case hatched
    /// An edge only: `third` and `target`.
    case hollow
    /// Solid with light dots: `fourth` and `reference`.
    case dotted

    /// The fill of a role.
    init(_ role: SeriesRole) {
      switch role {
      case .current, .first: self = .solid
      case .second, .previous: self = .hatched
      case .third, .target: self = .hollow
      case .fourth, .reference: self = .dotted
      }
    }
  }

  /// Makes a bar.
  public init(
    value: Double?, maximum: Double, marks: [BarChart.Mark] = [], role: SeriesRole = .current
  ) {
    self.value = value
    self.maximum = maximum
    self.marks = marks
    self.role = role
  }

  /// The path data (`M0 0H68V10H0Z`) of a bar of another role than `current`: the row's path with a
  /// `data-slot` may be given it. Its coordinates are hundredths of the row's width and pixels of
  /// height. Zero has a base that is seen. Nil for a missing value: its row has no path, but a
  /// hatched track.
  public static func path(value: Double?, maximum: Double) -> String? {
    guard let share = BarDrawing.share(of: value, maximum: maximum) else { return nil }
    var markup = Markup()
    markup.literal("M0 0H")
    markup.number(max(100 * share, 0.7))
    markup.literal("V")
    markup.number(BarDrawing.barHeight)
    markup.literal("H0Z")
    return markup.text
  }

  /// The `<svg>` element for a page.
  public func inline() -> String {
    let room = BarDrawing.Room(roles: marks.map(\.role))
    let top = room.above
    let height = BarDrawing.barHeight
    var markup = Markup()
    markup.literal("<svg class=\"kc kc-row\" width=\"100%\"")
    markup.attribute("height", top + height + room.below)
    markup.literal(" overflow=\"visible\" aria-hidden=\"true\" focusable=\"false\">")
    if let share = BarDrawing.share(of: value, maximum: maximum) {
      markup.fluidRectangle(
        top: top, height: height, percentage: 100, fill: ChartPalette.track, extra: "kc-track")
      if role != .current {
        drawBar(top: top, into: &markup)
      } else if share == 0 {
        markup.rectangle(
          Box(left: 0, top: top, width: 2.5, height: height), fill: ChartPalette.current,
          extra: "kc-bar")
      } else {
        markup.fluidRectangle(
          top: top, height: height, percentage: 100 * share, fill: ChartPalette.current,
          extra: "kc-bar")
      }
    } else {
      markup.fluidHatching(middle: top + height / 2, height: height)
    }
    for mark in BarDrawing.ordered(marks) {
      guard let share = BarDrawing.share(of: mark.value, maximum: maximum) else { continue }
      markup.literal("<svg x=\"")
      markup.number(100 * share)
      markup.literal("%\" overflow=\"visible\">")
      let bar = BarDrawing.share(of: value, maximum: maximum) ?? 0
      BarDrawing.draw(
        mark.role, x: 0, isOnBar: share <= bar && bar > 0, barTop: top, into: &markup)
      markup.literal("</svg>")
    }
    markup.literal("</svg>")
    return markup.text
  }

  /// A bar that a script can set: its path is stretched to the row's width. The lines and dots of
  /// its fill are those of the empty part over the whole row, so that they are seen on the bar alone,
  /// whatever its length, and need neither a pattern nor an id.
  private func drawBar(top: Double, into markup: inout Markup) {
    let height = BarDrawing.barHeight
    // The edge of a hollow bar reaches one pixel out of its path.
    let inset = Fill(role) == .hollow ? 1.0 : 0
    markup.literal("<svg width=\"100%\"")
    markup.attribute("y", top + inset)
    markup.attribute("height", height - 2 * inset)
    if inset > 0 { markup.literal(" overflow=\"visible\"") }
    markup.literal(" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">")
    markup.raw("<path data-slot=\"\(role.rawValue)\" d=\"")
    markup.raw(Self.path(value: value, maximum: maximum) ?? "")
    markup.literal("\"")
    markup.barPaint(role)
    markup.literal("/></svg>")
    markup.fillLines(of: role, top: top, height: height)
  }
}
