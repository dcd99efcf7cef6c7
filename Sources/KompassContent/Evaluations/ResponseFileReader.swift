import KompassModel

/// Reads `evaluations/SLUG/YEAR.response.yaml`: the municipality's own answer.
struct ResponseFileReader {
  /// What is known of the opportunities in the narrative.
  enum Opportunities {
    /// How many each area's list has; an area that is missing has none.
    case counts([AreaNumber: Int])
    /// There is no narrative.
    case noNarrative
    /// The narrative has errors, so nothing is checked against it.
    case unknown
  }

  /// The file and where findings go.
  let reading: FileReading
  /// The framework; nil when it could not be read.
  let framework: Framework?
  /// The opportunities that actions can answer.
  let opportunities: Opportunities

  /// - Returns: nil when there is an error, which has been reported.
  func read() -> Response? {
    let response = YAMLFile.root(of: reading, label: "the response")?.mapping { file in
      let published = file.optional("published") { $0.date() }
      let comment = file.optional("comment") { $0.prose() }
      let areas = file.optional("areas") { value in
        value.entries {
          $0.areaNumber(in: framework)
        } value: { value, _ in
          area(value)
        }
      }
      let actions = file.optional("actions") { $0.list(action) }
      return Response(
        published: published, comment: comment,
        areas: Dictionary(areas ?? [], uniquingKeysWith: { first, _ in first }),
        actions: actions ?? [])
    }
    return reading.hasErrors ? nil : response
  }

  private func area(_ value: YAMLValue) -> Response.AreaResponse? {
    value.mapping { area in
      let target = area.optional("target") {
        $0.points(to: Area.maximum, what: "100, the most that an area can give")
      }
      let comment = area.optional("comment") { $0.prose() }
      return Response.AreaResponse(target: target, comment: comment)
    }
  }

  private func action(_ value: YAMLValue) -> Action? {
    value.mapping { action in
      let area = action.required("area") { $0.areaNumber(in: framework) }
      let opportunity = action.optional("opportunity") { value -> Int? in
        guard let number = value.wholeNumber(1...999), let area else { return nil }
        return check(value, number, area: area)
      }
      let title = action.required("title") { $0.line() }
      let status = action.required("status") { $0.choice(Action.Status.self) }
      let due = action.optional("due") { $0.date() }
      let outcome = action.optional("outcome") { $0.prose() }
      let url = action.optional("url") { $0.webAddress() }
      guard let area, let title, let status else { return nil }
      return Action(
        area: area, opportunity: opportunity, title: title, status: status, due: due,
        outcome: outcome, url: url)
    }
  }

  private func check(_ value: YAMLValue, _ number: Int, area: AreaNumber) -> Int? {
    let count: Int
    switch opportunities {
    case .unknown: return number
    case .noNarrative: count = 0
    case .counts(let counts): count = counts[area] ?? 0
    }
    if number <= count { return number }
    let message =
      if case .noNarrative = opportunities {
        "the evaluation has no narrative and so no list of opportunities"
      } else if count == 0 {
        "the narrative lists no opportunities for area \(area)"
      } else {
        "area \(area) lists \(count) \(count == 1 ? "opportunity" : "opportunities"), so there is no number \(number)"
      }
    value.report(
      .unknownOpportunity, message,
      fix: count == 0
        ? "delete the line"
        : "write a number from 1 to \(count), in the order of the list in the narrative")
    return nil
  }
}
