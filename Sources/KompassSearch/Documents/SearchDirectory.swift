/// What is searched, apart from the texts: the names that documents are found, filtered and shown by.
///
/// Everything refers to everything else by its place in these lists.
public struct SearchDirectory: Equatable, Sendable {
  /// A language of the site.
  public struct Language: Equatable, Sendable {
    /// Its code: `sv`.
    public let code: String
    /// Where a document of an evaluation is, below the root of the site: with `{k}` for the slug of the municipality,
    /// `{y}` for the year, `{a}` for the number of the area and `{i}` for that of the item from 1.
    public let addresses: EvaluationAddresses

    /// Makes a language.
    public init(code: String, addresses: EvaluationAddresses) {
      self.code = code
      self.addresses = addresses
    }
  }

  /// The patterns of addresses of an evaluation's documents.
  public struct EvaluationAddresses: Equatable, Sendable {
    /// Of the opening.
    public let opening: String
    /// Of the analysis of an area.
    public let analysis: String
    /// Of a strength.
    public let strength: String
    /// Of an opportunity.
    public let opportunity: String

    /// Makes the patterns.
    public init(opening: String, analysis: String, strength: String, opportunity: String) {
      self.opening = opening
      self.analysis = analysis
      self.strength = strength
      self.opportunity = opportunity
    }
  }

  /// A county.
  public struct County: Equatable, Sendable {
    /// Its code: `14`.
    public let code: String
    /// Its name: `Västra Götalands län`.
    public let name: String

    /// Makes a county.
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// A municipality.
  public struct Municipality: Equatable, Sendable {
    /// Its slug: `mark`.
    public let slug: String
    /// Its name: `Mark`.
    public let name: String
    /// The place of its county.
    public let county: Int

    /// Makes a municipality.
    public init(slug: String, name: String, county: Int) {
      self.slug = slug
      self.name = name
      self.county = county
    }
  }

  /// A framework.
  public struct Framework: Equatable, Sendable {
    /// Its identifier: `2020`.
    public let id: String
    /// The year of its revision.
    public let revision: Int
    /// Its areas in the order of their numbers.
    public let areas: [Area]

    /// Makes a framework.
    public init(id: String, revision: Int, areas: [Area]) {
      self.id = id
      self.revision = revision
      self.areas = areas
    }
  }

  /// An area of a framework.
  public struct Area: Equatable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its identifier: `samspel`.
    public let id: String
    /// Its name in each language.
    public let names: [String]

    /// Makes an area.
    public init(number: Int, id: String, names: [String]) {
      self.number = number
      self.id = id
      self.names = names
    }
  }

  /// The place of an area.
  public struct AreaPlace: Hashable, Sendable {
    /// The place of its framework.
    public let framework: Int
    /// Its place in the framework.
    public let area: Int

    /// Makes a place.
    public init(framework: Int, area: Int) {
      self.framework = framework
      self.area = area
    }
  }

  /// The languages, that of the site first.
  public let languages: [Language]
  /// The counties in the order of their names.
  public let counties: [County]
  /// The municipalities in the order of their names.
  public let municipalities: [Municipality]
  /// The frameworks, newest revision first.
  public let frameworks: [Framework]

  /// Makes a directory.
  public init(
    languages: [Language], counties: [County], municipalities: [Municipality],
    frameworks: [Framework]
  ) {
    self.languages = languages
    self.counties = counties
    self.municipalities = municipalities
    self.frameworks = frameworks
  }
}
