/// One of the areas that an evaluation judges, worth 100 points.
public struct Area: Equatable, Sendable {
  /// Its number within the framework.
  public let number: AreaNumber
  /// Its address; revisions that judge the same area share it.
  public let id: Slug
  /// The full name.
  public let name: LocalizedText
  /// A name of at most some fourteen letters for charts.
  public let shortName: LocalizedText
  /// Names that reports print for the same area.
  public let otherNames: [String]
  /// What is judged and why it matters to a citizen, in plain words.
  public let about: LocalizedProse
  /// The parts of the area, in the order of their numbers; empty where only the areas of a revision are known.
  public let subareas: [Subarea]

  /// The most points that an area can give, in every revision.
  public static let maximum = Points(whole: 100)

  /// Makes an area.
  public init(
    number: AreaNumber, id: Slug, name: LocalizedText, shortName: LocalizedText,
    otherNames: [String], about: LocalizedProse, subareas: [Subarea]
  ) {
    self.number = number
    self.id = id
    self.name = name
    self.shortName = shortName
    self.otherNames = otherNames
    self.about = about
    self.subareas = subareas
  }
}
