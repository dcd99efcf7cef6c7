/// The municipality group of the national association: municipalities of like size and place.
public struct MunicipalityGroup: Hashable, Sendable {
  /// `"B4"`.
  public let code: String
  /// `"Pendlingskommun nära större stad"`.
  public let name: String

  /// Makes a group.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
