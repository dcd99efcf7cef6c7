import Synchronization

/// The colours of the charts: custom properties with a value in light, dark and print, and the
/// classes that use them.
///
/// Every shape carries its light colour as a presentation attribute too, for programs that know no
/// custom properties; a rule of the stylesheet overrides it.
public enum ChartPalette {
  /// One custom property.
  public struct Color: Hashable, Sendable {
    /// What is after `--kc-`, `kc-fill-` and `kc-line-` (`current`).
    public let name: String
    /// Its value on light paper, as `#rrggbb`: also the fallback where properties are unknown.
    public let light: String
    /// Its value on dark paper, as `#rrggbb`.
    public let dark: String
    /// Its value on white paper in print, as `#rrggbb`.
    public let print: String
    /// Its value where the reader's system decides the colours: a CSS system colour.
    public let forced: String

    /// The custom property (`--kc-current`).
    public var property: String { "--kc-" + name }
  }

  /// Text and axes.
  public static let ink = Color(
    name: "ink", light: "#16242a", dark: "#e8eeec", print: "#000000", forced: "CanvasText")
  /// Text of the second rank: ends of scales, missing values.
  public static let muted = Color(
    name: "muted", light: "#4d5a5e", dark: "#a6b3b7", print: "#333333", forced: "CanvasText")
  /// Rings, rules and axes without a value: an aid to the eye, not needed to read the chart.
  public static let rule = Color(
    name: "rule", light: "#d5d8d4", dark: "#33413f", print: "#bbbbbb", forced: "GrayText")
  /// What the chart stands on; also the edge that parts a mark from what is under it.
  public static let paper = Color(
    name: "paper", light: "#fbfaf7", dark: "#10191c", print: "#ffffff", forced: "Canvas")
  /// The empty part of a bar, and the band of the middle half.
  public static let track = Color(
    name: "track", light: "#e6e8e3", dark: "#26343a", print: "#e4e4e4", forced: "GrayText")
  /// A result among others in a strip.
  public static let dot = Color(
    name: "dot", light: "#6f7c80", dark: "#83949a", print: "#777777", forced: "GrayText")
  /// Series and marks of role `current`.
  public static let current = Color(
    name: "current", light: "#0b5c66", dark: "#5cc7cf", print: "#000000", forced: "CanvasText")
  /// Series and marks of role `previous`.
  public static let previous = Color(
    name: "previous", light: "#a8480f", dark: "#f0a060", print: "#444444", forced: "CanvasText")
  /// Series and marks of role `reference`.
  public static let reference = Color(
    name: "reference", light: "#5d6a6e", dark: "#a6b3b7", print: "#666666", forced: "CanvasText")
  /// Series and marks of role `target`.
  public static let target = Color(
    name: "target", light: "#6d3b6f", dark: "#d3a4d6", print: "#333333", forced: "CanvasText")

  /// Series, marks and bars of role `first`. The four colours of equal subjects stay apart for
  /// readers who see two of the three primaries.
  public static let first = Color(
    name: "first", light: "#0b5c66", dark: "#5cc7cf", print: "#000000", forced: "CanvasText")
  /// Series, marks and bars of role `second`.
  public static let second = Color(
    name: "second", light: "#ad5200", dark: "#e08a3c", print: "#555555", forced: "CanvasText")
  /// Series, marks and bars of role `third`.
  public static let third = Color(
    name: "third", light: "#7a3cc8", dark: "#a58fff", print: "#333333", forced: "CanvasText")
  /// Series, marks and bars of role `fourth`.
  public static let fourth = Color(
    name: "fourth", light: "#40200a", dark: "#fff0b0", print: "#111111", forced: "CanvasText")

  /// The ground of regions of which nothing is known, and lines on dark ground.
  public static let mapNone = Color(
    name: "map-none", light: "#dcdfd8", dark: "#2a383d", print: "#eeeeee", forced: "Canvas")
  /// The lines on regions of which something of another kind is known.
  public static let mapOther = Color(
    name: "map-other", light: "#7d888b", dark: "#7b8b91", print: "#888888", forced: "GrayText")
  /// The ground of the lowest of four classes.
  public static let mapLow = Color(
    name: "map-low", light: "#c8e3e3", dark: "#1f474d", print: "#e0e0e0", forced: "Canvas")
  /// The ground of the second of four classes.
  public static let mapSome = Color(
    name: "map-some", light: "#93c6c9", dark: "#2c646a", print: "#b6b6b6", forced: "Canvas")
  /// The ground of the third of four classes.
  public static let mapMore = Color(
    name: "map-more", light: "#1a6871", dark: "#6cc2c8", print: "#585858", forced: "CanvasText")
  /// The ground of the highest of four classes, and the lines and dots on the lower two.
  public static let mapHigh = Color(
    name: "map-high", light: "#063e46", dark: "#d6fbfc", print: "#000000", forced: "CanvasText")
  /// The borders between regions.
  public static let mapEdge = Color(
    name: "map-edge", light: "#fbfaf7", dark: "#10191c", print: "#ffffff", forced: "GrayText")

  /// All colours, in the order of the stylesheet.
  public static let colors: [Color] = [
    ink, muted, rule, paper, track, dot, current, previous, reference, target, first, second, third,
    fourth, mapNone, mapOther, mapLow, mapSome, mapMore, mapHigh, mapEdge,
  ]

  /// The colour of a role.
  public static func color(of role: SeriesRole) -> Color {
    switch role {
    case .current: current
    case .previous: previous
    case .reference: reference
    case .target: target
    case .first: first
    case .second: second
    case .third: third
    case .fourth: fourth
    }
  }

  /// The declarations of the custom properties on light paper, without selector and braces: for a
  /// page that lets the reader choose.
  public static let lightProperties = declarations(\.light, of: colors)

  /// The declarations of the custom properties on dark paper, without selector and braces.
  public static let darkProperties = declarations(\.dark, of: colors)

  /// The rules that colour every chart: the properties in light, dark, print and forced colours,
  /// then the classes. Whole rules, one on each line; nothing outside `:root` and `.kc…` is
  /// touched, and nothing about size.
  public static let stylesheet = stylesheet(of: colors)

  /// The rules that give an element the colours of light or of dark paper on a screen, whatever the
  /// reader's system prefers, but not where the system decides all colours: for a page that lets the
  /// reader choose. They come after `stylesheet`.
  ///
  /// - Parameters:
  ///   - light: the selector of an element on light paper.
  ///   - dark: that of one on dark paper.
  public static func stylesheet(light: String, dark: String) -> String {
    "@media screen{\(light){\(lightProperties)}\n"
      + "\(dark){\(darkProperties)}}\n"
      + "@media (forced-colors:active){\(light),\(dark){\(declarations(\.forced, of: colors))}}\n"
  }

  /// The same rules for some of the colours: for a chart in a file of its own.
  static func stylesheet(of colors: [Color]) -> String {
    let names = colors.map(\.name)
    // All files of one kind have the same colours.
    if let made = made.withLock({ $0[names] }) { return made }
    let rules = rules(of: colors)
    made.withLock { $0[names] = rules }
    return rules
  }

  private static let made = Mutex<[[String]: String]>([:])

  private static func rules(of colors: [Color]) -> String {
    var text = ":root{\(declarations(\.light, of: colors))}\n"
    text += "@media (prefers-color-scheme:dark){:root{\(declarations(\.dark, of: colors))}}\n"
    text += "@media (forced-colors:active){:root{\(declarations(\.forced, of: colors))}}\n"
    text += "@media print{:root{\(declarations(\.print, of: colors))}}\n"
    for color in colors {
      let value = "var(\(color.property),\(color.light))"
      text += ".kc-fill-\(color.name){fill:\(value)}"
      text += ".kc-line-\(color.name){stroke:\(value)}\n"
    }
    text += ".kc-value,.kc-note{font-variant-numeric:tabular-nums}\n"
    // In steps of a map's grid: one and a half units.
    text += ".kc-region:hover path,.kc-region:focus path{stroke:var(\(ink.property),\(ink.light));"
    text += "stroke-width:6}.kc-region:focus{outline:2px solid var(\(ink.property));"
    text += "outline-offset:2px}\n"
    // Ink costs: on paper an area is its outline, and a bar is light with an edge.
    text += "@media print{.kc-area{fill:none}.kc-bar{fill:#c8c8c8;stroke:#000;stroke-width:.75}"
    text += ".kc-track{fill:none;stroke:#999;stroke-width:.5}.kc-gap{stroke:#fff}}\n"
    return text
  }

  private static func declarations(_ value: (Color) -> String, of colors: [Color]) -> String {
    var text = ""
    for color in colors {
      if !text.isEmpty { text += ";" }
      text += "\(color.property):\(value(color))"
    }
    return text
  }
}
