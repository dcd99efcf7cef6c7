/// What is known of every document without its text; a document is named by its number.
///
/// One list for each property, and numbers of four bytes: a site can have 80,000 documents. −1 stands for none.
public struct DocumentTable: Equatable, Sendable {
  /// The most documents that an index may have; more would be room for what a damaged file claims.
  static let most = 1 << 20

  /// What a document is.
  private(set) var kinds: [DocumentKind] = []
  /// The place of the language on whose pages alone it is shown.
  private(set) var languages: [Int32] = []
  /// The place of its municipality.
  private(set) var municipalities: [Int32] = []
  /// The place of its framework.
  private(set) var frameworks: [Int32] = []
  /// The place of its area in the framework.
  private(set) var areas: [Int32] = []
  /// The year of its evaluation.
  private(set) var years: [Int32] = []
  /// The number of a strength or an opportunity in its area, from 1.
  private(set) var items: [Int32] = []

  /// How many documents there are.
  public var count: Int { kinds.count }

  /// A document by its number.
  public subscript(number: Int) -> SearchDocument {
    let known = { (value: Int32) in value < 0 ? nil : Int(value) }
    return SearchDocument(
      kind: kinds[number], language: known(languages[number]),
      municipality: known(municipalities[number]), framework: known(frameworks[number]),
      area: known(areas[number]), year: known(years[number]), item: known(items[number]))
  }

  /// Adds a document.
  mutating func append(_ document: SearchDocument) {
    kinds.append(document.kind)
    languages.append(Self.stored(document.language))
    municipalities.append(Self.stored(document.municipality))
    frameworks.append(Self.stored(document.framework))
    areas.append(Self.stored(document.area))
    years.append(Self.stored(document.year))
    items.append(Self.stored(document.item))
  }

  private static func stored(_ value: Int?) -> Int32 { value.flatMap(Int32.init(exactly:)) ?? -1 }
}
