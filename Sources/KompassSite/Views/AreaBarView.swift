import KompassCharts
import KompassTemplates

/// One area in the list of bars that is also a table of contents.
struct AreaBarView: ViewModel {
  /// The number of the area.
  let number: String
  /// Its name.
  let name: String
  /// The link to its chapter; nil when there is none.
  let href: String?
  /// The points; nil when not known.
  let score: String?
  /// Whether the points were computed here.
  let isSum: Bool
  /// The bar, drawn when a template asks for it.
  let row: BarRow
  /// Change and distance in words.
  let details: [String]
  /// The bar.
  var bar: Markup { Markup(trusted: row.inline()) }
  /// Whether there is something to say beside the bar.
  var hasDetails: Bool { !details.isEmpty }

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .optionalText("href", \.href),
    .optionalText("score", \.score),
    .flag("isSum", \.isSum),
    .markup("bar", \.bar),
    .texts("details", \.details),
    .flag("hasDetails", \.hasDetails),
  ]
}
