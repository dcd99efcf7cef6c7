import KompassCharts
import KompassModel

/// One combination of theme, size and area of a page for a frame. The fragment of the address names it, and the page has an
/// empty element of that name; what follows it is laid out by its classes while it is the target. So one file serves all
/// combinations, without a script.
struct EmbedVariant {
  /// The colours of the page.
  enum Theme: String, CaseIterable {
    /// Light, whatever the reader's system prefers.
    case light = "ljus"
    /// Dark, likewise.
    case dark = "mork"
  }

  /// The colours; nil: as the reader's system prefers.
  let theme: Theme?
  /// Whether only the most important is shown.
  let isCompact: Bool
  /// The one area that is shown; nil: the whole.
  let area: AreaNumber?

  /// The fragment that asks for it: `mork_kompakt_omrade-3`; empty for what is shown without one.
  var fragment: String { parts.joined(separator: "_") }

  private var parts: [String] {
    [theme?.rawValue, isCompact ? Self.compactClass : nil, area.map(Self.areaClass)]
      .compactMap { $0 }
  }

  /// The classes of its element: its parts, without the area where the page has none such.
  func classes(among areas: Set<AreaNumber>) -> String {
    guard let area else { return parts.joined(separator: " ") }
    return areas.contains(area)
      ? (parts + [Self.oneAreaClass]).joined(separator: " ")
      : parts.dropLast().joined(separator: " ")
  }

  /// Every combination that has a fragment, of the areas given.
  static func all(areas: [AreaNumber]) -> [EmbedVariant] {
    ([nil] + Theme.allCases).flatMap { theme in
      [false, true].flatMap { isCompact in
        ([nil] + areas.map(Optional.some)).map {
          EmbedVariant(theme: theme, isCompact: isCompact, area: $0)
        }
      }
    }.filter { !$0.fragment.isEmpty }
  }

  /// The class, and the part of a fragment, of one area.
  static func areaClass(_ number: AreaNumber) -> String { "omrade-\(number)" }

  private static let compactClass = "kompakt"
  private static let oneAreaClass = "ett-omrade"

  /// The rules that templates cannot know: the colours of the charts for each theme, and each area by its number.
  static func stylesheet(areas: [AreaNumber]) -> String {
    func page(_ name: String) -> String { ".\(name):target~.ram" }
    return ChartPalette.stylesheet
      + ChartPalette.stylesheet(
        light: page(Theme.light.rawValue), dark: page(Theme.dark.rawValue))
      + areas.map { number in
        let name = areaClass(number)
        return "\(page(name)) .\(name){display:block}\n"
      }.joined()
  }
}
