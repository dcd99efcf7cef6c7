/// A chart that can be written as SVG: inside a page or as a file of its own.
///
/// The same chart gives the same bytes every time, on every machine.
public protocol Chart: Equatable, Sendable {
  /// The words and the identity that the chart carries.
  var identity: ChartIdentity { get }

  /// The `<svg>` element for a page whose stylesheet holds `ChartPalette.stylesheet`.
  ///
  /// It has a `viewBox` of 360 units' width and no width of its own: the page decides (288–500 px
  /// is what it is drawn for).
  func inline() -> String

  /// A whole SVG file that looks right alone: with its title in sight, background, width, height
  /// and stylesheet.
  func standalone() -> String
}
