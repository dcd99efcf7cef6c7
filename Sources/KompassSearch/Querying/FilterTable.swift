/// The values of the filters of an index, and which of them a document has.
struct FilterTable: Sendable {
  /// The values of each filter, as they stand in an address and in the order in which they are shown.
  let values: [SearchFilter: [String]]

  private let documents: DocumentTable
  private let countyOfMunicipality: [Int32]
  /// The place of an area's value, by framework and area: older frameworks share those with the same identifier.
  private let areaValues: [[Int32]]
  private let revisionOfFramework: [Int32]
  private let yearPlaces: [Int32: Int32]

  /// Gathers the values that there are.
  init(_ directory: SearchDirectory, _ documents: DocumentTable) {
    self.documents = documents
    countyOfMunicipality = directory.municipalities.map { Int32($0.county) }
    var areaNames: [String] = []
    var areaPlaces: [String: Int32] = [:]
    var areaValues: [[Int32]] = []
    for (place, framework) in directory.frameworks.enumerated() {
      areaValues.append(
        framework.areas.map { area in
          let name = place == 0 ? String(area.number) : area.id
          if let known = areaPlaces[name] { return known }
          areaPlaces[name] = Int32(areaNames.count)
          areaNames.append(name)
          return Int32(areaNames.count - 1)
        })
    }
    self.areaValues = areaValues
    var revisions: [Int] = []
    var revisionOfFramework: [Int32] = []
    for framework in directory.frameworks {
      if revisions.last != framework.revision { revisions.append(framework.revision) }
      revisionOfFramework.append(Int32(revisions.count - 1))
    }
    self.revisionOfFramework = revisionOfFramework
    let years = Set(documents.years).filter { $0 >= 0 }.sorted(by: >)
    yearPlaces = Dictionary(
      uniqueKeysWithValues: years.enumerated().map { ($0.element, Int32($0.offset)) })
    values = [
      .kind: DocumentKind.allCases.map(\.name),
      .municipality: directory.municipalities.map(\.slug),
      .county: directory.counties.map(\.code),
      .area: areaNames,
      .year: years.map { String($0) },
      .revision: revisions.map { String($0) },
    ]
  }

  /// The places of the values that were chosen; what the index does not have is left out.
  func chosen(_ filters: SearchFilters) -> [(filter: SearchFilter, place: Int32)] {
    SearchFilter.allCases.compactMap { filter in
      guard let value = filters[filter],
        let place = values[filter]?.firstIndex(where: { $0.utf8.elementsEqual(value.utf8) })
      else { return nil }
      return (filter, Int32(place))
    }
  }

  /// The place of the value of `filter` that a document has; −1 when it has none.
  func place(of filter: SearchFilter, in document: Int) -> Int32 {
    switch filter {
    case .kind: return Int32(documents.kinds[document].rawValue)
    case .municipality: return documents.municipalities[document]
    case .county:
      let municipality = documents.municipalities[document]
      return municipality < 0 ? -1 : countyOfMunicipality[Int(municipality)]
    case .area:
      let area = documents.areas[document]
      return area < 0 ? -1 : areaValues[Int(documents.frameworks[document])][Int(area)]
    case .year:
      return yearPlaces[documents.years[document]] ?? -1
    case .revision:
      let framework = documents.frameworks[document]
      return framework < 0 ? -1 : revisionOfFramework[Int(framework)]
    }
  }
}
