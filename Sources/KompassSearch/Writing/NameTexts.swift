/// The names that documents are found by and that stand in no text: of municipalities, areas and headings.
struct NameTexts {
  /// The names; those of municipalities come first.
  private(set) var texts = TextUnits()
  private var firstAreas: [Int] = []

  init(_ directory: SearchDirectory) {
    directory.municipalities.forEach { texts.add($0.name) }
    for framework in directory.frameworks {
      firstAreas.append(texts.count)
      framework.areas.forEach { texts.add($0.names.first ?? "") }
    }
  }

  /// The place of the name of an area in the first language.
  func area(_ framework: Int, _ area: Int) -> Int { firstAreas[framework] + area }

  /// Adds a name and gives its place.
  mutating func add(_ name: String) -> Int {
    texts.add(name)
    return texts.count - 1
  }
}
