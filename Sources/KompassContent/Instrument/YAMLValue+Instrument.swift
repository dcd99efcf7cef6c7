import KompassModel

extension YAMLValue {
  /// The framework that this value names: what is known of it, nil when its file has errors.
  ///
  /// - Returns: nil when there is no such framework, which has been reported.
  func framework(of instrument: Instrument) -> (id: FrameworkID, framework: Framework?)? {
    guard let text = text() else { return nil }
    if let id = FrameworkID(text) {
      if let framework = instrument.frameworks[id] { return (id, framework) }
      if instrument.isBroken(id) { return (id, nil) }
    }
    let known = instrument.identifiers.map(\.description)
    let near = NearestName.find(text, among: known)
    report(
      .unknownFramework, "there is no framework “\(text)”",
      fix: near.map { "did you mean “\($0)”?" }
        ?? (known.isEmpty
          ? "add frameworks/\(text).yaml"
          : "write one of \(known.joined(separator: ", ")), or add frameworks/\(text).yaml"))
    return nil
  }

  /// The number of an area; when `framework` is known, of one that it has.
  func areaNumber(in framework: Framework?) -> AreaNumber? {
    guard let text = text() else { return nil }
    guard let number = AreaNumber(text) else {
      report(
        .invalidNumber, "“\(text)” is not the number of an area", fix: "write a number such as 1")
      return nil
    }
    guard let framework, framework.area(number) == nil else { return number }
    report(
      .unknownArea, "the framework \(framework.id) has no area \(number)",
      fix: "write a number from 1 to \(framework.areas.count)")
    return nil
  }

  /// The number of a sub-area, such as `1.1`.
  func subareaNumber() -> SubareaNumber? {
    guard let text = text() else { return nil }
    if let number = SubareaNumber(text) { return number }
    report(
      .invalidNumber, "“\(text)” is not the number of a sub-area",
      fix: "write the number of the area, a point and the number of the sub-area, such as \"1.1\"")
    return nil
  }

  /// Scores by area, 0 to 100, each with the place of its key.
  func areaScores(
    in framework: Framework?, places: inout [AreaNumber: Spot]
  ) -> [AreaNumber: Points] {
    var found: [AreaNumber: Spot] = [:]
    let scores = entries { key -> AreaNumber? in
      let number = key.areaNumber(in: framework)
      if let number { found[number] = key.spot }
      return number
    } value: { value, _ in
      YAMLValue(node: value.node, label: "score", reading: reading)
        .points(to: Area.maximum, what: "100, the most that an area can give")
    }
    places = found
    return Dictionary(scores ?? [], uniquingKeysWith: { first, _ in first })
  }

  /// A total, from 0 to the most that the framework can give.
  func total(of framework: Framework?) -> Points? {
    let maximum = framework?.maximum ?? Points(whole: 100 * 99)
    return points(to: maximum, what: "\(maximum), the most that all areas can give")
  }

  /// A publication.
  func source() -> Source? {
    mapping { source in
      let title = source.required("title") { $0.line() }
      let published = source.optional("published") { $0.wholeNumber(1900...2199) }
      let url = source.optional("url") { $0.webAddress() }
      return title.map { Source(title: $0, published: published, url: url) }
    }
  }
}
