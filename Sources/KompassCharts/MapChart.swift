/// A map of regions, each in the fill of its class and each a link: what a class means, the caller
/// says.
///
/// Small regions are hard to hit and a map says nothing to those who do not see it: the page has the
/// same links as a list.
public struct MapChart: Chart {
  /// A place on the earth.
  public struct Point: Hashable, Sendable {
    /// The longitude in degrees, positive eastward.
    public let x: Double
    /// The latitude in degrees, positive northward.
    public let y: Double

    /// Makes a point.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// One region.
  public struct Region: Equatable, Sendable {
    /// What a script finds it by (`data-region`); empty: nothing.
    public let id: String
    /// What it is, in words: its `<title>`, and so the name of its link.
    public let title: String
    /// Where its link leads; nil: no link.
    public let href: String?
    /// Its class: 0 nothing known, 1 something of another kind, 2–5 ascending. Others are drawn as
    /// the nearest of these.
    public let classIndex: Int
    /// Whether its link is reached by the keyboard.
    public let isFocusable: Bool
    /// Whether it is to be seen even if it is small: it then has a ring, and lies above others.
    public let isEmphasised: Bool
    /// Its polygons, each with its outer ring first and then its holes. Neighbours share their
    /// points exactly. A ring may end at its beginning or not. Points that are not on the earth, or not
    /// finite, are left out; without any other point the region is not drawn.
    public let polygons: [[[Point]]]

    /// Makes a region.
    public init(
      id: String, title: String, href: String?, classIndex: Int, isFocusable: Bool = true,
      isEmphasised: Bool = false, polygons: [[[Point]]]
    ) {
      self.id = id
      self.title = title
      self.href = href
      self.classIndex = classIndex
      self.isFocusable = isFocusable
      self.isEmphasised = isEmphasised
      self.polygons = polygons
    }
  }

  /// What a class means, for a map that stands alone.
  public struct KeyEntry: Equatable, Sendable {
    /// The class, as of a region.
    public let classIndex: Int
    /// What it means.
    public let name: String

    /// Makes an entry.
    public init(classIndex: Int, name: String) {
      self.classIndex = classIndex
      self.name = name
    }
  }

  /// How many classes there are: their indices are 0…5.
  public static let classCount = 6

  /// The words and the identity. The ids of the patterns begin with its id.
  public let identity: ChartIdentity
  /// The regions, in the order of their links; emphasised ones come after the others.
  public let regions: [Region]

  /// What the classes mean, for a file: on a page the page says it. Empty: no key.
  public let key: [KeyEntry]
  /// What is written under the key of a file, such as the source of the borders; nil: nothing.
  public let note: String?

  /// Makes a map.
  public init(
    identity: ChartIdentity, regions: [Region], key: [KeyEntry] = [], note: String? = nil
  ) {
    self.identity = identity
    self.regions = regions
    self.key = key
    self.note = note
  }

  /// The `<svg>` element for a page. What the classes are, the page says: `KeySwatch` has samples.
  public func inlineBytes() -> [UInt8] { document(of: drawing()).inline() }

  /// A whole SVG file, with the key and the note below the map.
  public func standaloneBytes() -> [UInt8] { document(of: drawingWithKey()).standalone() }

  /// The chart laid out and drawn, without key and note.
  func drawing() -> Drawing { MapDrawing(self).drawing() }

  /// The chart with key and note.
  func drawingWithKey() -> Drawing { MapDrawing(self).drawing(hasKey: true) }

  private func document(of drawing: Drawing) -> ChartDocument {
    ChartDocument(identity: identity, kind: "map", drawing: drawing, hasLinks: true)
  }
}
