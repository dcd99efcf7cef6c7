import KompassModel

/// Reads `site.yaml`.
struct SiteFileReader {
  /// The file and where findings go.
  let reading: FileReading

  /// - Returns: nil when something that must be there is missing or wrong, which has been reported. The languages are
  ///   put into the vocabulary of `reading` as soon as they are known.
  func read() -> SiteConfiguration? {
    YAMLFile.root(of: reading, label: "the site")?.mapping { site in
      // Languages come first: the title is checked against them.
      let languages = site.required("languages", languages)
      reading.vocabulary.languages = languages
      let title = site.required("title") { $0.localizedText() }
      let baseURL = site.required("base_url", baseURL)
      let publisher = site.required("publisher", publisher)
      let licence = site.optional("licence", licence)
      let published = site.optional("published") { $0.date() }
      let ancestors = site.optional("embed", ancestors)
      guard let languages, let title, let baseURL, let publisher else { return nil }
      return SiteConfiguration(
        title: title, baseURL: baseURL, publisher: publisher, languages: languages,
        licence: licence, published: published, allowedAncestors: ancestors ?? ["*"])
    }
  }

  private func languages(_ value: YAMLValue) -> [LanguageCode]? {
    var seen: [LanguageCode] = []
    let languages = value.list { item -> LanguageCode? in
      guard let code = item.language() else { return nil }
      guard !seen.contains(code) else {
        item.report(
          .duplicateValue, "the language “\(code)” stands twice", fix: "keep one of the two")
        return nil
      }
      seen.append(code)
      return code
    }
    // With one language wrong, nothing else is checked against the rest.
    guard let languages, !reading.hasErrors else { return nil }
    if languages.isEmpty {
      value.report(
        .emptyValue, "languages is empty", fix: "write at least one language, such as [sv, en]")
      return nil
    }
    return languages
  }

  private func baseURL(_ value: YAMLValue) -> BaseURL? {
    guard let text = value.line() else { return nil }
    let fault = WebAddress.fault(of: text)
    if fault == nil, let url = BaseURL(text) { return url }
    value.report(
      .invalidURL,
      "base_url “\(text)” is not the address of a site" + (fault.map { ": \($0)" } ?? ""),
      fix: WebAddress.inASCII(text)
        ?? "write it as https://example.org/ or https://example.org/results/, without ? and #")
    return nil
  }

  private func publisher(_ value: YAMLValue) -> Publisher? {
    value.mapping { publisher in
      let name = publisher.required("name") { $0.line() }
      let url = publisher.optional("url") { $0.webAddress() }
      let email = publisher.optional("email", email)
      let kind = publisher.optional("type") { $0.choice(PublisherKind.self) }
      return name.map { Publisher(name: $0, url: url, email: email, kind: kind) }
    }
  }

  private func email(_ value: YAMLValue) -> String? {
    guard let text = value.line() else { return nil }
    if EmailAddress.isPlausible(text) { return text }
    value.report(
      .invalidEmail, "email “\(text)” is not an e-mail address", fix: "write it as name@example.org"
    )
    return nil
  }

  private func licence(_ value: YAMLValue) -> String? {
    guard let text = value.line() else { return nil }
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "+")
    }
    if isPlain, text.utf8.count <= 60 { return text }
    value.report(
      .invalidLicence, "licence “\(text)” is not an SPDX identifier",
      fix: "write an identifier from spdx.org/licenses, such as CC-BY-4.0 or CC0-1.0")
    return nil
  }

  private func ancestors(_ value: YAMLValue) -> [String]? {
    value.mapping { embed in
      embed.optional("allowed_ancestors") { value in value.list(ancestor) } ?? ["*"]
    }
  }

  /// A source of the CSP directive `frame-ancestors`; it goes into a header, so nothing else may stand in it.
  private func ancestor(_ value: YAMLValue) -> String? {
    guard let text = value.line() else { return nil }
    if text == "*" || text == "'self'" || text == "'none'" { return text }
    let plain = text.replacing("https://*.", with: "https://")
    let rest = plain.dropFirst("https://".count)
    if plain.hasPrefix("https://"), WebAddress.fault(of: plain) == nil,
      rest.utf8.allSatisfy({ $0 < 0x80 }), !rest.contains(where: { "/?#".contains($0) })
    {
      return text
    }
    value.report(
      .invalidAncestor, "“\(text)” is not the address of a site that may frame a profile",
      fix: "write \"*\" for everybody, or the address of a site such as https://www.mark.se")
    return nil
  }
}
