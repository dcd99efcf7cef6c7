/// A small badge: a name, one large number and what it is out of, for newsletters and intranets.
///
/// It is drawn at the size it is read at, 200 units wide, and is as high as its words need.
public struct BadgeChart: Chart {
  /// The words and the identity.
  public let identity: ChartIdentity
  /// Whom it is about: wrapped to four lines and then cut.
  public let name: String
  /// The number as the reader sees it (`510`); nil: not known, and `unit` says so.
  public let value: String?
  /// What stands beside the number (`av 800 poäng`), or instead of it.
  public let unit: String
  /// A word that marks the number (`summa`); nil: none is needed.
  public let mark: String?
  /// What the number is and when it was given, in a few words.
  public let caption: String

  /// Makes a badge.
  public init(
    identity: ChartIdentity, name: String, value: String?, unit: String, mark: String?,
    caption: String
  ) {
    self.identity = identity
    self.name = name
    self.value = value
    self.unit = unit
    self.mark = mark
    self.caption = caption
  }

  /// The `<svg>` element for a page; its `viewBox` is 200 units wide.
  public func inlineBytes() -> [UInt8] { document().inline() }

  /// A whole SVG file.
  public func standaloneBytes() -> [UInt8] { document().bare() }

  /// The badge laid out and drawn.
  func drawing() -> Drawing { BadgeDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(
      identity: identity, kind: "badge", drawing: drawing(), width: BadgeDrawing.width)
  }
}
