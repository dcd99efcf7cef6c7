/// How the regions of a class are filled: with a ground and lines or dots on it, so that the classes
/// are told apart in grey and in a reader's own colours too.
struct MapClass: Equatable, Sendable {
  /// What is on the ground.
  enum Pattern: Equatable, Sendable {
    /// Nothing.
    case plain
    /// Lines that rise to the right.
    case rising
    /// Dots.
    case dotted
    /// Lines that fall to the right.
    case falling
    /// Upright lines.
    case upright
  }

  /// The colour under the pattern.
  let ground: ChartPalette.Color
  /// What is on the ground.
  let pattern: Pattern
  /// The colour of the lines or dots.
  let ink: ChartPalette.Color
  /// From one line or row of dots to the next, in units.
  let period: Double
  /// The width of a line or a dot, in units.
  let width: Double

  /// The class with an index; beyond the ends the nearest.
  init(_ index: Int) {
    let (none, high) = (ChartPalette.mapNone, ChartPalette.mapHigh)
    switch index {
    case ..<1: self.init(none, .plain)
    case 1: self.init(none, .rising, ChartPalette.mapOther, period: 4, width: 1.1)
    case 2: self.init(ChartPalette.mapLow, .dotted, high, period: 3, width: 1.2)
    case 3: self.init(ChartPalette.mapSome, .falling, high, period: 3.4, width: 0.45)
    case 4: self.init(ChartPalette.mapMore, .upright, none, period: 3.2, width: 0.45)
    default: self.init(high, .plain)
    }
  }

  private init(
    _ ground: ChartPalette.Color, _ pattern: Pattern, _ ink: ChartPalette.Color? = nil,
    period: Double = 0, width: Double = 0
  ) {
    self.ground = ground
    self.pattern = pattern
    self.ink = ink ?? ground
    self.period = period
    self.width = width
  }

  /// Draws a part of the pattern over its ground.
  ///
  /// - Parameters:
  ///   - width: that of the part, in units.
  ///   - height: that of the part.
  ///   - scale: how much larger than in units it is drawn.
  func draw(width partWidth: Double, height: Double, scale: Double, into markup: inout Markup) {
    markup.rectangle(
      Box(left: 0, top: 0, width: partWidth * scale, height: height * scale), fill: ground)
    guard pattern != .plain else { return }
    var lines: [(start: Place, end: Place)] = []
    let reach = pattern == .rising || pattern == .falling ? height : 0
    // Half a period in, and beyond the edges as far as a line's width reaches.
    let first = pattern == .upright || pattern == .dotted ? period / 2 : -reach
    var x = first
    while x <= partWidth + (reach > 0 ? period / 2 : 0) {
      switch pattern {
      case .rising: lines.append((Place(x: x, y: height), Place(x: x + reach, y: 0)))
      case .falling: lines.append((Place(x: x, y: 0), Place(x: x + reach, y: height)))
      case .upright: lines.append((Place(x: x, y: 0), Place(x: x, y: height)))
      case .dotted:
        var y = period / 2
        while y < height {
          lines.append((Place(x: x, y: y), Place(x: x, y: y)))
          y += period
        }
      case .plain: break
      }
      x += period
    }
    markup.lines(
      lines.map { line in
        (
          Place(x: line.start.x * scale, y: line.start.y * scale),
          Place(x: line.end.x * scale, y: line.end.y * scale)
        )
      }, color: ink, width: width * scale, isRound: pattern == .dotted)
  }
}
