import KompassModel

/// Reads `map.geojson`: a FeatureCollection of Polygons and MultiPolygons in WGS 84 (RFC 7946).
///
/// JSON is read as the YAML that it nearly is, so that every mistake has a line and a column.
struct MapFileReader {
  /// What was read.
  struct Reading {
    /// The borders that are whole, in the order written.
    let borders: [MunicipalityBorder]
    /// Who is to be named beside the map; nil when the file does not say.
    let attribution: LocalizedText?
  }

  /// The file and where findings go.
  let reading: FileReading
  /// The register; nil when it could not be read.
  let register: Register?

  /// - Returns: nil when the file holds no map at all, which has been reported.
  func read() -> Reading? {
    YAMLFile.root(of: reading, label: "the map")?.mapping { map in
      _ = map.required("type") { word($0, "FeatureCollection") }
      let attribution = map.optional("attribution") { $0.localizedText() }
      var lines: [MunicipalityCode: Int] = [:]
      let borders = map.required("features") { $0.list { feature($0, &lines) } }
      map.acceptOtherKeys()
      return Reading(borders: borders ?? [], attribution: attribution)
    }
  }

  private func feature(
    _ value: YAMLValue, _ lines: inout [MunicipalityCode: Int]
  ) -> MunicipalityBorder? {
    value.mapping { feature in
      _ = feature.required("type") { word($0, "Feature") }
      let code = feature.required("properties") { value in
        value.mapping { properties in
          let code = properties.required("code") { self.code($0, &lines) }
          properties.acceptOtherKeys()
          return code
        }
      }
      let polygons = feature.required("geometry", geometry)
      feature.acceptOtherKeys()
      guard let code, let polygons else { return nil }
      return MunicipalityBorder(code: code, polygons: polygons)
    }
  }

  private func word(_ value: YAMLValue, _ wanted: String) -> String? {
    guard let text = value.text() else { return nil }
    if text == wanted { return text }
    value.report(.unknownValue, "type is “\(text)”", fix: "write \"\(wanted)\"")
    return nil
  }

  private func code(
    _ value: YAMLValue, _ lines: inout [MunicipalityCode: Int]
  ) -> MunicipalityCode? {
    guard let text = value.text() else { return nil }
    guard let code = MunicipalityCode(text) else {
      value.report(
        .invalidCode, "code “\(text)” is not four digits",
        fix: MunicipalityCode.missingZero(in: text).map { "write \"\($0)\"" }
          ?? "write the official four-digit code, such as \"1463\"")
      return nil
    }
    if let register, register.isComplete, !register.codes.values.contains(code) {
      let near = NearestName.find(text, among: register.codes.values.map(\.text))
      value.report(
        .unknownMunicipality,
        "there is no municipality with the code \(code) in municipalities.csv",
        fix: near.map { "did you mean \"\($0)\"?" } ?? "delete the feature, or add the municipality"
      )
      return nil
    }
    if let line = lines[code] {
      value.report(
        .duplicateCode, "the code \(code) stands on line \(line) too",
        fix: "put the two into one MultiPolygon")
      return nil
    }
    lines[code] = value.spot.line
    return code
  }

  private enum Shape: String, CaseIterable {
    case polygon = "Polygon"
    case multiPolygon = "MultiPolygon"
  }

  private func geometry(_ value: YAMLValue) -> [[MunicipalityBorder.Ring]]? {
    value.mapping { geometry in
      let shape = geometry.required("type") { $0.choice(Shape.self) }
      let polygons = geometry.required("coordinates") { value -> [[MunicipalityBorder.Ring]]? in
        switch shape {
        case .polygon: value.list(ring).map { [$0] }
        case .multiPolygon: value.list { $0.list(ring) }
        case nil: nil
        }
      }
      geometry.acceptOtherKeys()
      return polygons
    }
  }

  private func ring(_ value: YAMLValue) -> MunicipalityBorder.Ring? {
    var hasFault = false
    let ring = value.list { item -> MunicipalityBorder.Position? in
      // One message for a ring is enough: a map in another projection has thousands of such positions.
      if hasFault { return nil }
      let position = position(item)
      if position == nil { hasFault = true }
      return position
    }
    guard let ring, !hasFault else { return nil }
    guard ring.count >= 4 else {
      value.report(
        .ringTooShort, "a ring needs at least 4 positions, and this has \(ring.count)",
        fix: "write at least three corners and the first of them again")
      return nil
    }
    guard ring.first == ring.last else {
      value.report(
        .ringNotClosed, "the last position of the ring is not its first",
        fix: "write the first position again at the end")
      return nil
    }
    return ring
  }

  private func position(_ value: YAMLValue) -> MunicipalityBorder.Position? {
    guard case .list(let items) = value.node.content, (2...3).contains(items.count) else {
      value.wrongType("a position [longitude, latitude]", fix: "write it as [12.68, 57.51]")
      return nil
    }
    let numbers = items.prefix(2).compactMap { $0.text.flatMap(Self.number) }
    guard numbers.count == 2 else {
      value.report(
        .invalidNumber, "a position must hold two numbers", fix: "write it as [12.68, 57.51]")
      return nil
    }
    guard abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else {
      value.report(
        .outOfRange,
        "the position is not a longitude from -180 to 180 and a latitude from -90 to 90",
        fix: "export the map again in WGS 84 (EPSG:4326), longitude first")
      return nil
    }
    return MunicipalityBorder.Position(longitude: numbers[0], latitude: numbers[1])
  }

  /// `Double` alone would accept `nan`, `inf` and hexadecimal digits.
  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2B || $0 == 0x2E || $0 == 0x65
        || $0 == 0x45
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
