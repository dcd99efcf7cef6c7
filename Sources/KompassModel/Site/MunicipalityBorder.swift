/// The border of one municipality for the map, in WGS 84.
public struct MunicipalityBorder: Equatable, Sendable {
  /// One corner of a border, in degrees.
  public struct Position: Equatable, Sendable {
    /// -180…180, east positive.
    public let longitude: Double
    /// -90…90, north positive.
    public let latitude: Double

    /// Makes a position in degrees.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A closed line: the first position is also the last. At least four positions.
  public typealias Ring = [Position]

  /// The municipality.
  public let code: MunicipalityCode
  /// Polygons, each an outer ring followed by its holes.
  public let polygons: [[Ring]]

  /// Makes a border.
  public init(code: MunicipalityCode, polygons: [[Ring]]) {
    self.code = code
    self.polygons = polygons
  }
}
