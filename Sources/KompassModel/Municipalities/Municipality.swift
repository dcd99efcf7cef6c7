/// One of the municipalities in the register.
public struct Municipality: Equatable, Sendable {
  /// What it is made of.
  private struct Fields: Equatable, Sendable {
    let code: MunicipalityCode
    let slug: Slug
    let name: String
    let officialName: String
    let countyCode: String
    let county: String
    let population: Population?
    let group: MunicipalityGroup?
  }

  /// The official code.
  public var code: MunicipalityCode { fields.value.code }
  /// The address: ASCII, unique.
  public var slug: Slug { fields.value.slug }
  /// The short name: `Mark`.
  public var name: String { fields.value.name }
  /// The name written out: `Marks kommun`. Swedish genitives are not guessed.
  public var officialName: String { fields.value.officialName }
  /// Two digits.
  public var countyCode: String { fields.value.countyCode }
  /// `Västra Götalands län`.
  public var county: String { fields.value.county }
  /// Inhabitants; nil when the register does not say.
  public var population: Population? { fields.value.population }
  /// The municipality group; nil when the register does not say.
  public var group: MunicipalityGroup? { fields.value.group }

  private let fields: Box<Fields>

  /// Makes a municipality.
  public init(
    code: MunicipalityCode, slug: Slug, name: String, officialName: String, countyCode: String,
    county: String, population: Population?, group: MunicipalityGroup?
  ) {
    fields = Box(
      Fields(
        code: code, slug: slug, name: name, officialName: officialName, countyCode: countyCode,
        county: county, population: population, group: group))
  }
}
