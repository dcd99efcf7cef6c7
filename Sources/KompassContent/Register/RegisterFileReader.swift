import KompassModel

/// Reads `municipalities.csv`.
struct RegisterFileReader {
  /// A column of the register.
  private enum Column: String, CaseIterable {
    case code
    case slug
    case name
    case officialName = "official_name"
    case countyCode = "county_code"
    case county
    case population
    case populationYear = "population_year"
    case groupCode = "group_code"
    case group
  }

  /// What the rows have been found to say together.
  private struct Seen {
    var codes: [MunicipalityCode: Int] = [:]
    var slugs: [Slug: Int] = [:]
    var counties: [String: (name: String, line: Int)] = [:]
    var groups: [String: (name: String, line: Int)] = [:]
  }

  /// The file and where findings go.
  let reading: FileReading

  /// - Returns: nil when the table itself cannot be read, which has been reported.
  func read() -> Register? {
    if reading.source.isBlank {
      reading.report(
        .emptyFile, at: nil, "the file is empty",
        fix: "write a heading and one line for each municipality")
      return nil
    }
    guard let table = CSVTable(reading), let heading = table.rows.first,
      let columns = columns(of: heading)
    else { return nil }
    var municipalities: [Municipality] = []
    var codes: [Slug: MunicipalityCode] = [:]
    var names: [Slug: String] = [:]
    var seen = Seen()
    // A line that the table had to leave out may hold a municipality.
    var isComplete = !reading.hasErrors
    for cells in table.rows.dropFirst() {
      if reading.isFull {
        isComplete = false
        break
      }
      guard isWhole(cells, heading: heading) else {
        isComplete = false
        continue
      }
      let row = Row(cells: cells, columns: columns)
      let code = code(row, &seen)
      let slug = slug(row, &seen)
      if let slug {
        names[slug] = row[.name].text.isEmpty ? slug.text : row[.name].text
        codes[slug] = code
      }
      if code == nil || slug == nil { isComplete = false }
      if let municipality = municipality(row, code: code, slug: slug, &seen) {
        municipalities.append(municipality)
      }
    }
    if table.rows.count == 1 {
      reading.report(
        .emptyFile, at: nil, "the register has no municipality",
        fix: "write one line for each municipality below the heading")
      isComplete = false
    }
    return Register(
      municipalities: municipalities, codes: codes, names: names, isComplete: isComplete)
  }

  // MARK: The heading

  private static let heading = Column.allCases.map(\.rawValue).joined(separator: ",")

  private func columns(of heading: [CSVTable.Cell]) -> [Column: Int]? {
    if heading.count == 1, heading[0].text.contains(";") || heading[0].text.contains("\t") {
      reading.report(
        .wrongSeparator, at: Spot(line: heading[0].spot.line, column: 1),
        "the columns are not separated by commas",
        fix: "export the table again as “CSV, separated by commas”, encoding UTF-8")
      return nil
    }
    let names = Column.allCases.map(\.rawValue)
    guard heading.contains(where: { NearestName.find($0.text, among: names) != nil }) else {
      reading.report(
        .missingColumn, at: Spot(line: heading[0].spot.line, column: 1),
        "the first line is not the heading", fix: "begin the file with the line \(Self.heading)")
      return nil
    }
    var columns: [Column: Int] = [:]
    let present = Set(heading.map(\.text))
    let free = Column.allCases.map(\.rawValue).filter { !present.contains($0) }
    for (place, cell) in heading.enumerated() {
      guard let column = Column(rawValue: cell.text) else {
        if reading.isFull { break }
        let near = NearestName.find(cell.text, among: free)
        reading.report(
          .unknownColumn, at: cell.spot, "there is no column “\(cell.text)”",
          fix: near.map { "did you mean “\($0)”?" } ?? "delete the column from every line")
        continue
      }
      if columns[column] != nil {
        reading.report(
          .duplicateColumn, at: cell.spot, "the column “\(cell.text)” stands twice",
          fix: "delete one of the two from every line")
      } else {
        columns[column] = place
      }
    }
    let missing = Column.allCases.filter { columns[$0] == nil }.map(\.rawValue)
    guard missing.isEmpty else {
      let unknown = present.filter { Column(rawValue: $0) == nil }.prefix(FileReading.mostFindings)
      // A misspelled column has been reported as unknown already.
      let lost = missing.filter { NearestName.find($0, among: unknown) == nil }
      if !lost.isEmpty {
        reading.report(
          .missingColumn, at: Self.end(of: heading),
          "the heading lacks \(lost.joined(separator: ", "))",
          fix: "write the first line as \(Self.heading), and the cells in every line")
      }
      return nil
    }
    return columns
  }

  // MARK: Rows

  private struct Row {
    let cells: [CSVTable.Cell]
    let columns: [Column: Int]

    subscript(column: Column) -> CSVTable.Cell { cells[columns[column] ?? 0] }
  }

  private func isWhole(_ cells: [CSVTable.Cell], heading: [CSVTable.Cell]) -> Bool {
    if cells.count == heading.count { return true }
    // What is too much, or where more should follow.
    let place = cells.count > heading.count ? cells[heading.count].spot : Self.end(of: cells)
    reading.report(
      .raggedRow, at: place,
      "the line has \(cells.count) cells, but the heading has \(heading.count)",
      fix: cells.count > heading.count
        ? "put quotation marks around a cell that holds a comma"
        : "add the missing cells; an empty cell is written as nothing between two commas")
    return false
  }

  /// Right behind the last cell.
  private static func end(of cells: [CSVTable.Cell]) -> Spot {
    let last = cells[cells.count - 1].spot
    // A spot is never shorter than one, but nothing stands in an empty cell.
    let length = last.length == 1 && cells[cells.count - 1].text.isEmpty ? 0 : last.length
    return Spot(line: last.line, column: (last.column ?? 1) + length)
  }

  private func code(_ row: Row, _ seen: inout Seen) -> MunicipalityCode? {
    let cell = row[.code]
    if isEmpty(cell, .code) { return nil }
    guard let code = MunicipalityCode(cell.text) else {
      reading.report(
        .invalidCode, at: cell.spot, "the code “\(cell.text)” is not four digits",
        fix: MunicipalityCode.missingZero(in: cell.text).map {
          "write \($0); a spreadsheet program drops the leading 0 unless the column is text"
        } ?? "write the official four-digit code, such as 1463")
      return nil
    }
    if let line = seen.codes[code] {
      reading.report(
        .duplicateCode, at: cell.spot, "the code \(code) stands on line \(line) too",
        fix: "correct one of the two, or delete a line")
      return nil
    }
    seen.codes[code] = cell.spot.line
    return code
  }

  private func slug(_ row: Row, _ seen: inout Seen) -> Slug? {
    let cell = row[.slug]
    if isEmpty(cell, .slug) { return nil }
    guard let slug = Slug(cell.text) else {
      reading.report(
        .invalidSlug, at: cell.spot, "the slug “\(cell.text)” is not fit for an address",
        fix: "use lower-case letters a–z, digits and single hyphens, at most 60 characters")
      return nil
    }
    if let line = seen.slugs[slug] {
      reading.report(
        .duplicateSlug, at: cell.spot, "the slug “\(slug)” stands on line \(line) too",
        fix: "change one of the two, as habo and haabo do for Habo and Håbo")
      return nil
    }
    seen.slugs[slug] = cell.spot.line
    return slug
  }

  private func municipality(
    _ row: Row, code: MunicipalityCode?, slug: Slug?, _ seen: inout Seen
  ) -> Municipality? {
    let name = text(row, .name)
    let officialName = text(row, .officialName)
    let county = text(row, .county)
    let countyCode = countyCode(row, code: code)
    if let county, let countyCode {
      check(
        county, of: countyCode, at: row[.county], against: &seen.counties, .countyNameDiffers,
        what: "county")
    }
    let population = population(row)
    let group = group(row)
    if let group {
      check(
        group.name, of: group.code, at: row[.group], against: &seen.groups, .groupNameDiffers,
        what: "group")
    }
    guard let code, let slug, let name, let officialName, let county, let countyCode else {
      return nil
    }
    return Municipality(
      code: code, slug: slug, name: name, officialName: officialName, countyCode: countyCode,
      county: county, population: population, group: group)
  }

  private func text(_ row: Row, _ column: Column) -> String? {
    let cell = row[column]
    return isEmpty(cell, column) ? nil : cell.text
  }

  /// Whether a cell that must hold something is empty, which is reported.
  private func isEmpty(_ cell: CSVTable.Cell, _ column: Column) -> Bool {
    if cell.text.isVisible { return false }
    reading.report(
      .emptyCell, at: cell.spot,
      "\(column.rawValue) \(cell.text.isEmpty ? "is empty" : "holds nothing that can be seen")",
      fix: "write it; only population, population_year, group_code and group may be empty")
    return true
  }

  private func countyCode(_ row: Row, code: MunicipalityCode?) -> String? {
    let cell = row[.countyCode]
    if isEmpty(cell, .countyCode) { return nil }
    guard let code else { return cell.text }
    if cell.text == code.county { return cell.text }
    reading.report(
      .countyCodeDiffers, at: cell.spot,
      "the county code “\(cell.text)” does not begin the municipality’s code \(code)",
      fix: "write \(code.county), or correct the code")
    return nil
  }

  private func check(
    _ name: String, of code: String, at cell: CSVTable.Cell,
    against seen: inout [String: (name: String, line: Int)], _ identifier: DiagnosticIdentifier,
    what: String
  ) {
    if let first = seen[code] {
      guard first.name != name else { return }
      reading.report(
        identifier, at: cell.spot,
        "the \(what) \(code) is called “\(name)” here and “\(first.name)” on line \(first.line)",
        fix: "use one name for each \(what) code")
    } else {
      seen[code] = (name, cell.spot.line)
    }
  }

  private func population(_ row: Row) -> Population? {
    let count = number(row, .population, to: 100_000_000)
    let year = number(row, .populationYear, from: 1900, to: 2199)
    guard let count else {
      if row[.population].text.isEmpty, year != nil {
        reading.report(
          .incompletePopulation, at: row[.populationYear].spot,
          "there is a year of the population but no population",
          fix: "write the population, or leave both cells empty")
      }
      return nil
    }
    return Population(count: count, year: year)
  }

  private func number(_ row: Row, _ column: Column, from least: Int = 0, to most: Int) -> Int? {
    let cell = row[column]
    if cell.text.isEmpty { return nil }
    guard cell.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(cell.text)
    else {
      let digits = cell.text.filter { !$0.isWhitespace && $0 != "." && $0 != "'" }
      let isSeparated = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      reading.report(
        .invalidNumber, at: cell.spot, "\(column.rawValue) “\(cell.text)” is not a whole number",
        fix: isSeparated
          ? "write \(digits), without spaces or points between thousands" : "write digits only")
      return nil
    }
    guard (least...most).contains(number) else {
      reading.report(
        .outOfRange, at: cell.spot, "\(column.rawValue) \(number) is outside what is possible",
        fix: "write a number from \(least) to \(most)")
      return nil
    }
    return number
  }

  private func group(_ row: Row) -> MunicipalityGroup? {
    let (code, name) = (row[.groupCode], row[.group])
    switch (code.text.isEmpty, name.text.isEmpty) {
    case (true, true): return nil
    case (false, false): return MunicipalityGroup(code: code.text, name: name.text)
    default:
      reading.report(
        .incompleteGroup, at: code.text.isEmpty ? name.spot : code.spot,
        "the group has \(code.text.isEmpty ? "a name but no code" : "a code but no name")",
        fix: "write both group_code and group, or leave both empty")
      return nil
    }
  }
}
