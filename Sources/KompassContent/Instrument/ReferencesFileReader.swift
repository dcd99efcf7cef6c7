import KompassModel

/// Reads `references.yaml`.
struct ReferencesFileReader {
  /// The file and where findings go.
  let reading: FileReading
  /// The frameworks.
  let instrument: Instrument

  /// The references that are whole, in the order written.
  func read() -> [Reference] {
    var lines: [Slug: Int] = [:]
    return YAMLFile.root(of: reading, label: "references")?.list { reference($0, lines: &lines) }
      ?? []
  }

  private func reference(_ value: YAMLValue, lines: inout [Slug: Int]) -> Reference? {
    value.mapping { item in
      let id = item.required("id") { value -> Slug? in
        guard let id = value.slug() else { return nil }
        if let line = lines[id] {
          value.report(
            .duplicateID, "another reference has the id “\(id)”, on line \(line)",
            fix: "choose another id for one of the two")
          return nil
        }
        lines[id] = value.spot.line
        return id
      }
      let framework = item.required("framework") { $0.framework(of: instrument) }
      let name = item.required("name") { $0.localizedText() }
      let asOf = item.optional("as_of") { $0.wholeNumber(1990...2199) }
      var places: [AreaNumber: Spot] = [:]
      let areas = item.optional("areas") {
        $0.areaScores(in: framework?.framework, places: &places)
      }
      let total = item.optional("total") { $0.total(of: framework?.framework) }
      let source = item.required("source") { $0.source() }
      let note = item.optional("note") { $0.localizedText() }
      // A key that is left over may be one of them, misspelled.
      if item.spot(ofKey: "areas") == nil, item.spot(ofKey: "total") == nil, !item.hasOtherKeys {
        value.report(
          .noFigures, "the reference has neither areas nor a total", fix: "add areas, total or both"
        )
      }
      guard let id, let framework, let name, let source else { return nil }
      return Reference(
        id: id, framework: framework.id, name: name, asOf: asOf, areas: areas ?? [:], total: total,
        source: source, note: note)
    }
  }
}
