/// One of the municipalities in the register.
public struct Municipality: Equatable, Sendable {
  /// The official code.
  public let code: MunicipalityCode
  /// The address: ASCII, unique.
  public let slug: Slug
  /// The short name: `Mark`.
  public let name: String
  /// The name written out: `Marks kommun`. Swedish genitives are not guessed.
  public let officialName: String
  /// Two digits.
  public let countyCode: String
  /// `Västra Götalands län`.
  public let county: String
  /// Inhabitants; nil when the register does not say.
  public let population: Population?
  /// The municipality group; nil when the register does not say.
  public let group: MunicipalityGroup?

  /// Makes a municipality.
  public init(
    code: MunicipalityCode, slug: Slug, name: String, officialName: String, countyCode: String,
    county: String, population: Population?, group: MunicipalityGroup?
  ) {
    self.code = code
    self.slug = slug
    self.name = name
    self.officialName = officialName
    self.countyCode = countyCode
    self.county = county
    self.population = population
    self.group = group
  }
}
