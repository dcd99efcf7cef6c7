/// A chart that can be written as SVG: inside a page or as a file of its own.
///
/// The same chart gives the same bytes every time, on every machine.
public protocol Chart: Equatable, Sendable {
  /// The words and the identity that the chart carries.
  var identity: ChartIdentity { get }

  /// The `<svg>` element, as UTF-8, for a page whose stylesheet holds `ChartPalette.stylesheet`.
  ///
  /// It has a `viewBox` of 360 units' width and no width of its own: the page decides (288–500 px
  /// is what it is drawn for).
  func inlineBytes() -> [UInt8]

  /// A whole SVG file, as UTF-8, that looks right alone: with its title in sight, background, width, height
  /// and stylesheet.
  func standaloneBytes() -> [UInt8]
}

extension Chart {
  /// The `<svg>` element for a page, as text.
  public func inline() -> String { String(decoding: inlineBytes(), as: UTF8.self) }

  /// A whole SVG file, as text.
  public func standalone() -> String { String(decoding: standaloneBytes(), as: UTF8.self) }
}
