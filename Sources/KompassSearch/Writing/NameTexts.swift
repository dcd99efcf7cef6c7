/// The names that documents are found by and that stand in no text: of municipalities, areas and headings.
///
/// A name is here when a document has it, and only then; else it would be a word of an index without documents.
struct NameTexts {
  /// The names.
  private(set) var texts = TextUnits()
  private let directory: SearchDirectory
  private var municipalities: [Int: Int] = [:]
  private var areas: [SearchDirectory.AreaPlace: Int] = [:]

  init(_ directory: SearchDirectory) {
    self.directory = directory
  }

  /// The place of the name of a municipality.
  mutating func municipality(_ municipality: Int) -> Int {
    if let known = municipalities[municipality] { return known }
    let place = add(directory.municipalities[municipality].name)
    municipalities[municipality] = place
    return place
  }

  /// The place of the name of an area in the first language.
  mutating func area(_ area: SearchDirectory.AreaPlace) -> Int {
    if let known = areas[area] { return known }
    let place = add(directory.frameworks[area.framework].areas[area.area].names.first ?? "")
    areas[area] = place
    return place
  }

  /// Adds a name and gives its place.
  mutating func add(_ name: String) -> Int {
    texts.add(name)
    return texts.count - 1
  }
}
