/// One of the areas that an evaluation judges, worth 100 points.
public struct Area: Equatable, Sendable {
  /// What it is made of.
  private struct Fields: Equatable, Sendable {
    let number: AreaNumber
    let id: Slug
    let name: LocalizedText
    let shortName: LocalizedText
    let otherNames: [String]
    let about: LocalizedProse
    let subareas: [Subarea]
  }

  /// Its number within the framework.
  public var number: AreaNumber { fields.value.number }
  /// Its address; revisions that judge the same area share it.
  public var id: Slug { fields.value.id }
  /// The full name.
  public var name: LocalizedText { fields.value.name }
  /// A name of at most some fourteen letters for charts.
  public var shortName: LocalizedText { fields.value.shortName }
  /// Names that reports print for the same area.
  public var otherNames: [String] { fields.value.otherNames }
  /// What is judged and why it matters to a citizen, in plain words.
  public var about: LocalizedProse { fields.value.about }
  /// The parts of the area, in the order of their numbers; empty where only the areas of a revision are known.
  public var subareas: [Subarea] { fields.value.subareas }

  /// The most points that an area can give, in every revision.
  public static let maximum = Points(whole: 100)

  private let fields: Box<Fields>

  /// Makes an area.
  public init(
    number: AreaNumber, id: Slug, name: LocalizedText, shortName: LocalizedText,
    otherNames: [String], about: LocalizedProse, subareas: [Subarea]
  ) {
    fields = Box(
      Fields(
        number: number, id: id, name: name, shortName: shortName, otherNames: otherNames,
        about: about, subareas: subareas))
  }
}
