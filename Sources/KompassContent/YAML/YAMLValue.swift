import KompassModel

/// A value of a YAML file on its way to what it means.
///
/// Each function reads one kind of value. It returns nil when the value is not of that kind, and has then reported
/// what is wrong.
struct YAMLValue {
  /// The node.
  let node: YAMLNode
  /// What the value is called in messages: its key, such as `year`.
  let label: String
  /// The file and where findings go.
  let reading: FileReading

  /// Where the value stands.
  var spot: Spot { node.spot }

  /// Reports something about this value.
  func report(_ identifier: DiagnosticIdentifier, _ message: String, fix: String) {
    reading.report(identifier, at: spot, message, fix: fix)
  }

  // MARK: Texts

  /// A text of at least one letter, without white space at its ends; `wanted` is what it stands for.
  func text(_ wanted: String = "a text") -> String? {
    guard let text = scalar(wanted) else { return nil }
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else {
      report(
        .emptyValue, "\(label) is empty",
        fix: "write a text, or delete the line if the key may be left out")
      return nil
    }
    guard trimmed.isVisible else {
      report(
        .emptyValue, "\(label) holds nothing that can be seen",
        fix: "write a text, or delete the line if the key may be left out")
      return nil
    }
    return trimmed
  }

  /// A text of one line.
  func line() -> String? {
    guard let text = text() else { return nil }
    guard text.contains(where: \.isNewline) else { return text }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingBlanks() }.joined(
      separator: " ")
  }

  /// A text in one or more languages: a mapping `{ sv: …, en: … }`, or a plain text, which is Swedish.
  func localizedText() -> LocalizedText? {
    guard case .mapping = node.content else { return line().map { noteLanguages([.swedish: $0]) } }
    return languages { $0.line() }.flatMap { noteLanguages($0) }
  }

  /// Markdown.
  func prose() -> Prose? {
    guard text() != nil else { return nil }
    return MarkdownReader(reading: reading).prose(MarkdownText(node: node, source: reading.source))
  }

  /// Markdown in one or more languages: a mapping, or plain Markdown, which is Swedish.
  func localizedProse() -> LocalizedProse? {
    guard case .mapping = node.content else {
      return prose().flatMap { LocalizedProse(noteLanguages([.swedish: $0])) }
    }
    return languages { $0.prose() }.flatMap { LocalizedProse(noteLanguages($0)) }
  }

  /// One value per language.
  func languages<Value>(_ read: (YAMLValue) -> Value?) -> [LanguageCode: Value]? {
    entries {
      $0.language()
    } value: { value, _ in
      read(value)
    }
    .map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
    .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A language that the site has.
  func language() -> LanguageCode? {
    guard let text = scalar("a language") else { return nil }
    let accepted = reading.vocabulary.acceptedLanguages
    if let code = LanguageCode(text), accepted?.contains(code) ?? true { return code }
    let known = accepted?.map(\.text) ?? ["sv", "en"]
    // Codes are so short that the nearest one is as good as any: "se" and "eng" are what people write.
    let near = NearestName.find(text, among: known).map { "did you mean “\($0)”?" }
    if accepted == nil {
      report(
        .unknownLanguage, "“\(text)” is not the code of a language",
        fix: near ?? "write its code of two letters, such as sv")
    } else {
      report(
        .unknownLanguage, "“\(text)” is not a language of this site",
        fix: near ?? "write one of \(known.joined(separator: ", "))")
    }
    return nil
  }

  private func noteLanguages(_ texts: [LanguageCode: String]) -> LocalizedText {
    noteMissing(texts.keys)
    return LocalizedText(texts) ?? LocalizedText("")
  }

  private func noteLanguages(_ texts: [LanguageCode: Prose]) -> [LanguageCode: Prose] {
    noteMissing(texts.keys)
    return texts
  }

  private func noteMissing(_ present: some Collection<LanguageCode>) {
    // A language that is misspelled has been reported; it is not missing too.
    if case .mapping(let pairs) = node.content, pairs.count != present.count { return }
    for language in reading.vocabulary.languages ?? [] where !present.contains(language) {
      reading.noteMissingTranslation(language, at: spot)
    }
  }

  /// An address on the web: `http` or `https`.
  func webAddress() -> String? {
    guard let text = line() else { return nil }
    if let fault = WebAddress.fault(of: text) {
      report(
        .invalidURL, "\(label) is not a web address: \(fault)",
        fix: "write it as https://example.org/page")
      return nil
    }
    return text
  }

  /// A name fit for an address.
  func slug() -> Slug? {
    guard let text = text() else { return nil }
    if let slug = Slug(text) { return slug }
    report(
      .invalidSlug, "\(label) “\(text)” is not fit for an address",
      fix: "use lower-case letters a–z, digits and single hyphens, at most 60 characters")
    return nil
  }

  /// One of a fixed set of words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> Choice? {
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let near = NearestName.find(text, among: known)
    report(
      .unknownValue, "\(label) cannot be “\(text)”",
      fix: near.map { "did you mean “\($0)”?" } ?? "write one of \(known.joined(separator: ", "))")
    return nil
  }

  /// `true` or `false`.
  func flag() -> Bool? {
    guard let text = unquoted("true or false", example: "true") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant =
        ["yes", "on", "ja", "y", "1"].contains(text.lowercased())
        ? "write true"
        : ["no", "off", "nej", "n", "0"].contains(text.lowercased())
          ? "write false"
          : "write true or false"
      report(.wrongType, "\(label) must be true or false, not “\(text)”", fix: meant)
      return nil
    }
  }

  // MARK: Numbers and dates

  /// A whole number.
  func wholeNumber(_ range: ClosedRange<Int>) -> Int? {
    guard let text = unquoted("a whole number", example: String(range.lowerBound)) else {
      return nil
    }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !text.isEmpty,
      text == "0" || !text.hasPrefix("0")
    else {
      let runs = text.split { !("0"..."9").contains($0) }
      let meant = runs.count == 1 ? runs.first.flatMap { Int($0) } : nil
      report(
        .invalidNumber, "\(label) must be a whole number, not “\(text)”",
        fix: meant.map { "write \($0)" } ?? "write digits only")
      return nil
    }
    guard let number = Int(text), range.contains(number) else {
      let bounds =
        range.upperBound > 100_000_000
        ? "write a number from \(range.lowerBound)"
        : "write a number from \(range.lowerBound) to \(range.upperBound)"
      report(.outOfRange, "\(label) \(text) is outside what is possible", fix: bounds)
      return nil
    }
    return number
  }

  /// Points or per cent, from 0 to `maximum`.
  ///
  /// - Parameters:
  ///   - what: what `maximum` is, such as `the maximum 20 of sub-area 1.1`.
  ///   - identifier: how a number above it is reported.
  func points(
    to maximum: Points, what: String, above identifier: DiagnosticIdentifier = .outOfRange
  ) -> Points? {
    guard let text = unquoted("a number", example: "12") else { return nil }
    guard let points = Points(text) else {
      reportNoPoints(text, what: what, above: identifier, maximum: maximum)
      return nil
    }
    guard points >= .zero, points <= maximum else {
      let side = points < .zero ? "below 0" : "above \(what)"
      report(
        points < .zero ? .outOfRange : identifier, "\(label) \(points) is \(side)",
        fix: "write a number from 0 to \(maximum)")
      return nil
    }
    return points
  }

  /// Says why `text` is not a number of points: what is written is often one, but not as the format writes it.
  private func reportNoPoints(
    _ text: String, what: String, above identifier: DiagnosticIdentifier, maximum: Points
  ) {
    if let number = text.wholeMatch(of: /-?([0-9]+)(?:\.([0-9]+))?/) {
      if (number.2?.count ?? 0) > 2 {
        report(
          .invalidNumber, "\(label) \(text) has more than two decimals",
          fix: "write it with one or two decimals, or none")
      } else {
        report(
          text.hasPrefix("-") ? .outOfRange : identifier,
          "\(label) \(text) is \(text.hasPrefix("-") ? "below 0" : "above \(what)")",
          fix: "write a number from 0 to \(maximum)")
      }
      return
    }
    let dotted = text.replacing(",", with: ".")
    let number = dotted.prefixMatch(of: /([0-9]+(?:\.[0-9]+)?)(?: ?%| [^0-9].*)?$/).map { $0.1 }
    let meant = number.flatMap { Points(String($0)) }
    report(
      .invalidNumber, "\(label) must be a number, not “\(text)”",
      fix: meant.map { dotted == text ? "write \($0) alone" : "write \($0) with a decimal point" }
        ?? "write a plain number with at most two decimals, such as 12 or 12.5")
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  func date() -> PartialDate? {
    guard let text = text("a date") else { return nil }
    if let date = PartialDate(text) { return date }
    report(
      .invalidDate, "\(label) “\(text)” is not a date",
      fix: "write YYYY, YYYY-MM or YYYY-MM-DD, such as 2024-03")
    return nil
  }

  // MARK: Mappings and lists

  /// A mapping with keys of its own; keys that `read` does not ask for, or asks for
  /// in vain, are reported.
  func mapping<Value>(_ read: (inout YAMLMapping) -> Value?) -> Value? {
    guard var mapping = YAMLMapping(self) else { return nil }
    let value = read(&mapping)
    mapping.reportUnknownAndMissingKeys()
    return value
  }

  /// A list; items that cannot be read are left out.
  func list<Value>(_ read: (YAMLValue) -> Value?) -> [Value]? {
    guard case .list(let items) = node.content else {
      wrongType(
        "a list", fix: "write each item on a line of its own after “- ”, or all of them in [ ]")
      return nil
    }
    return items.enumerated().compactMap { place, item in
      read(YAMLValue(node: item, label: "item \(place + 1) of \(label)", reading: reading))
    }
  }

  /// A mapping whose keys are values too, such as area numbers; entries that cannot be read are left out.
  func entries<Key, Value>(
    key readKey: (YAMLValue) -> Key?, value readValue: (YAMLValue, Key) -> Value?
  ) -> [(Key, Value)]? {
    guard case .mapping(let pairs) = node.content else {
      wrongType("keys with values", fix: "write it as “key: value”, one to a line, or in { }")
      return nil
    }
    return pairs.compactMap { pair in
      let name = pair.key.text ?? ""
      guard let key = readKey(YAMLValue(node: pair.key, label: label, reading: reading)) else {
        return nil
      }
      let value = YAMLValue(node: pair.value, label: "\(label) \(name)", reading: reading)
      guard !value.reportIfEmpty(key: pair.key) else { return nil }
      return readValue(value, key).map { (key, $0) }
    }
  }

  /// Reports a value that was not written, at its key.
  ///
  /// - Returns: Whether it was reported.
  func reportIfEmpty(key: YAMLNode) -> Bool {
    guard node.isEmpty else { return false }
    reading.report(
      .emptyValue, at: key.spot, "\(label) has no value",
      fix: "write a value after the colon, or delete the line if the key may be left out")
    return true
  }

  // MARK: Scalars

  /// The text of a scalar of any style.
  private func scalar(_ wanted: String) -> String? {
    guard let text = node.text else {
      wrongType(wanted, fix: "write \(wanted) after the colon")
      return nil
    }
    return text
  }

  /// The text of a scalar that must stand without quotation marks.
  private func unquoted(_ wanted: String, example: String) -> String? {
    guard case .text(let text, let style) = node.content else {
      wrongType(wanted, fix: "write \(wanted), such as \(example)")
      return nil
    }
    guard style == .plain else {
      report(
        .wrongType, "\(label) must be \(wanted), not a text in quotation marks",
        fix: "write \(text.trimmingBlanks()) without quotation marks")
      return nil
    }
    return text
  }

  /// Reports that the value is not what is wanted.
  func wrongType(_ wanted: String, fix: String) {
    report(.wrongType, "\(label) must be \(wanted), not \(node.kind)", fix: fix)
  }
}
