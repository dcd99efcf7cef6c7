import KompassModel

/// Reads `frameworks/ID.yaml`.
struct FrameworkFileReader {
  /// What the file says about another revision, to be checked when all are read.
  struct Claim {
    /// The other revision.
    let framework: FrameworkID
    /// Where it is named.
    let spot: Spot
    /// Areas of the other revision and where they are named.
    let areas: [(number: AreaNumber, spot: Spot)]
  }

  /// What was read.
  struct Reading {
    /// The framework; nil when something in it is wrong, which has been reported.
    let framework: Framework?
    /// What it says about others.
    let claims: [Claim]
  }

  /// The file and where findings go.
  let reading: FileReading
  /// The identifier that the name of the file gives.
  let id: FrameworkID

  /// Reads the file.
  func read() -> Reading {
    var claims: [Claim] = []
    let framework = YAMLFile.root(of: reading, label: "the framework")?.mapping {
      file -> Framework? in
      _ = file.required("id", checkID)
      let title = file.required("title") { $0.line() }
      let revision = file.required("revision") { $0.wholeNumber(1990...2199) }
      let validFrom = file.required("valid_from") { $0.wholeNumber(1990...2199) }
      var count = 0
      let areas = file.required("areas") { self.areas($0, count: &count) }
      let comparability = file.optional("comparability") { value -> [Comparability]? in
        var seen: [FrameworkID] = []
        return value.list { self.comparability($0, areaCount: count, seen: &seen, claims: &claims) }
      }
      guard let title, let revision, let validFrom, let areas else { return nil }
      return Framework(
        id: id, title: title, revision: revision, validFrom: validFrom, areas: areas,
        comparability: comparability ?? [])
    }
    return Reading(framework: reading.hasErrors ? nil : framework, claims: claims)
  }

  private func checkID(_ value: YAMLValue) -> Bool? {
    guard let text = value.text() else { return nil }
    if text == id.description { return true }
    value.report(
      .idDiffersFromFile, "the id “\(text)” is not the name of the file",
      fix: "write \"\(id)\", or rename the file to \(text).yaml")
    return nil
  }

  // MARK: Areas

  private func areas(_ value: YAMLValue, count: inout Int) -> [Area]? {
    var ids: [Slug: Int] = [:]
    let areas = value.list { item -> Area? in
      count += 1
      return area(item, expected: count, ids: &ids)
    }
    if areas != nil, count == 0 {
      value.report(.emptyValue, "areas is empty", fix: "write the areas of the revision")
    }
    return areas
  }

  private func area(_ value: YAMLValue, expected: Int, ids: inout [Slug: Int]) -> Area? {
    value.mapping { area in
      let number = area.required("number") { value -> AreaNumber? in
        guard let number = value.areaNumber(in: nil) else { return nil }
        if number.value == expected { return number }
        value.report(
          .areaNumbers,
          "the areas must be numbered 1, 2, 3 … in order, and this is the one in place \(expected)",
          fix: "write \(expected), or move the area to its place")
        return nil
      }
      let id = area.required("id") { value -> Slug? in
        guard let id = value.slug() else { return nil }
        if let line = ids[id] {
          value.report(
            .duplicateID, "another area has the id “\(id)”, on line \(line)",
            fix: "choose another id for one of the two")
          return nil
        }
        ids[id] = value.spot.line
        return id
      }
      let name = area.required("name") { $0.localizedText() }
      let short = area.optional("short") { $0.localizedText() }
      let others = area.optional("also_printed_as") { $0.list { $0.line() } }
      let about = area.required("about") { $0.localizedProse() }
      let place = area.spot(ofKey: "subareas")
      let subareas = area.optional("subareas") { self.subareas($0, at: place, area: number) }
      guard let number, let id, let name, let about else { return nil }
      return Area(
        number: number, id: id, name: name, shortName: short ?? name, otherNames: others ?? [],
        about: about, subareas: subareas ?? [])
    }
  }

  private func subareas(_ value: YAMLValue, at place: Spot?, area: AreaNumber?) -> [Subarea]? {
    var last: SubareaNumber?
    var count = 0
    let subareas = value.list { item -> Subarea? in
      count += 1
      return subarea(item, area: area, last: &last)
    }
    if subareas != nil, count == 0 {
      value.report(
        .emptyValue, "subareas is empty",
        fix: "write the sub-areas, or delete the line where only the areas are known")
    }
    guard let subareas, !subareas.isEmpty, subareas.count == count else { return subareas }
    let sum = subareas.reduce(Points.zero) { $0 + $1.maximum }
    if sum != Area.maximum {
      reading.report(
        .maximaSum, at: place,
        "the maxima of \(area.map { "area \($0)" } ?? "the area") add up to \(sum), not to 100",
        fix: "correct a max, or add the sub-area that is missing")
    }
    return subareas
  }

  private func subarea(
    _ value: YAMLValue, area: AreaNumber?, last: inout SubareaNumber?
  ) -> Subarea? {
    let before = last
    var own: SubareaNumber?
    let subarea = value.mapping { subarea -> Subarea? in
      let number = subarea.required("number") { value -> SubareaNumber? in
        guard let number = value.subareaNumber() else { return nil }
        if let area, number.area != area {
          value.report(
            .subareaOutsideArea, "the sub-area \(number) stands in area \(area)",
            fix: "write \(area).\(number.place), or move it to area \(number.area)")
          return nil
        }
        if let before, number <= before {
          value.report(
            .subareaOrder,
            number == before
              ? "the sub-area \(number) stands twice"
              : "the sub-area \(number) stands after \(before)",
            fix: number == before
              ? "number the sub-areas 1, 2, 3 …" : "put the sub-areas in the order of their numbers"
          )
          return nil
        }
        own = number
        return number
      }
      let name = subarea.required("name") { $0.localizedText() }
      let maximum = subarea.required("max") { value -> Points? in
        guard
          let points = value.points(to: Area.maximum, what: "100, the most that an area can give")
        else {
          return nil
        }
        if points > .zero { return points }
        value.report(
          .outOfRange, "max must be above 0",
          fix: "write the most points that the sub-area can give")
        return nil
      }
      guard let number, let name, let maximum else { return nil }
      return Subarea(number: number, name: name, maximum: maximum)
    }
    if let own { last = own }
    return subarea
  }

  // MARK: Comparability

  private func comparability(
    _ value: YAMLValue, areaCount: Int, seen: inout [FrameworkID], claims: inout [Claim]
  ) -> Comparability? {
    var known = seen
    var named: [(number: AreaNumber, spot: Spot)] = []
    var place: Spot?
    let result = value.mapping { item -> Comparability? in
      let other = item.required("with") { value -> FrameworkID? in
        place = value.spot
        return self.other(value, seen: &known)
      }
      let level = item.required("level") { $0.choice(Comparability.Level.self) }
      let areas = item.optional("areas") { value in
        value.entries { key -> AreaNumber? in
          guard let number = key.areaNumber(in: nil) else { return nil }
          if number.value <= areaCount { return number }
          key.report(
            .unknownArea, "this framework has no area \(number)",
            fix: "write a number from 1 to \(areaCount)")
          return nil
        } value: { value, _ -> AreaNumber? in
          guard let number = value.areaNumber(in: nil) else { return nil }
          named.append((number, value.spot))
          return number
        }
      }
      let note = item.optional("note") { $0.localizedText() }
      guard let other, let level else { return nil }
      return Comparability(
        framework: other, level: level,
        areas: Dictionary(areas ?? [], uniquingKeysWith: { first, _ in first }), note: note)
    }
    seen = known
    if let result, let place {
      claims.append(Claim(framework: result.framework, spot: place, areas: named))
    }
    return result
  }

  private func other(_ value: YAMLValue, seen: inout [FrameworkID]) -> FrameworkID? {
    guard let text = value.text() else { return nil }
    guard let other = FrameworkID(text) else {
      value.report(
        .unknownFramework, "there is no framework “\(text)”",
        fix: "write the id of another framework")
      return nil
    }
    if other == id {
      value.report(
        .comparesWithItself, "the framework is compared with itself",
        fix: "name another framework; within one revision results can always be compared")
      return nil
    }
    if seen.contains(other) {
      value.report(
        .duplicateID, "the comparison with “\(other)” stands twice", fix: "put the two together")
      return nil
    }
    seen.append(other)
    return other
  }
}
