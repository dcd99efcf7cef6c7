/// The words of the names that documents of an evaluation stand under.
struct ContextWords: Sendable {
  private let municipalities: [[QueryWord]]
  private let counties: [[QueryWord]]
  private let areas: [[[QueryWord]]]
  private let countyOfMunicipality: [Int]

  /// Takes the names apart.
  init(_ directory: SearchDirectory, stemmer: Stemmer) {
    let words = { (name: String) in
      WordReader.words(of: NormalForm.composed(name)).map { QueryWord($0, stemmer: stemmer) }
    }
    municipalities = directory.municipalities.map { words($0.name) }
    counties = directory.counties.map { county in
      words(county.name).filter { $0.text != Array("län".utf8) }
    }
    areas = directory.frameworks.map { framework in
      framework.areas.map { area in area.names.flatMap { words($0) } }
    }
    countyOfMunicipality = directory.municipalities.map(\.county)
  }

  /// Which documents a word matches by their context.
  func match(_ word: QueryWord) -> ContextMatch {
    let means = { (names: [QueryWord]) in names.contains { word.canMean($0) } }
    let counties = counties.map(means)
    let text = String(decoding: word.text, as: UTF8.self)
    let year = Int32(text).flatMap { String($0) == text ? $0 : nil }
    return ContextMatch(
      year: year,
      municipalities: zip(municipalities, countyOfMunicipality).map { names, county in
        means(names) || counties[county]
      },
      areas: areas.map { $0.map(means) })
  }
}
