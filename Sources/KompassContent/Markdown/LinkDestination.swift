import KompassModel

/// Decides where an address in Markdown may lead.
enum LinkDestination {
  /// Why an address is refused.
  struct Fault: Error {
    /// The name of the mistake.
    let identifier: DiagnosticIdentifier
    /// What is wrong, in a sentence.
    let message: String
    /// What to do.
    let fix: String
  }

  /// Reads an address: `http`, `https`, `mailto`, `tel`, `#place` or `/page/`.
  static func read(_ address: String) throws(Fault) -> Inline.Destination {
    if address.isEmpty {
      throw Fault(
        identifier: .emptyLink, message: "the link leads nowhere",
        fix: "write the address in the round brackets")
    }
    if address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\\" }
    ) {
      throw unsafe(
        address, "it holds a space, a backslash or an invisible character",
        fix: "write %20 for a space, and take the others away")
    }
    if address.hasPrefix("#") { return .fragment(String(address.dropFirst())) }
    if address.hasPrefix("//") {
      throw unsafe(
        address, "it begins with two slashes and leads to another host",
        fix: "write https:\(address)")
    }
    if address.hasPrefix("/") { return try page(address) }
    guard let scheme = scheme(of: address) else { throw relative(address) }
    switch scheme {
    case "http", "https":
      if let fault = WebAddress.fault(of: address) {
        throw unsafe(address, fault, fix: "write it as https://example.org/page")
      }
    case "mailto":
      guard EmailAddress.isPlausible(address.dropFirst("mailto:".count).prefix { $0 != "?" }) else {
        throw unsafe(address, "no e-mail address follows", fix: "write mailto:name@example.org")
      }
    case "tel":
      guard address.dropFirst("tel:".count).contains(where: \.isNumber) else {
        throw unsafe(address, "no telephone number follows", fix: "write tel:+46812345678")
      }
    default:
      throw unsafe(address, "links that begin with \(scheme): are not allowed")
    }
    return .external(address)
  }

  private static func page(_ address: String) throws(Fault) -> Inline.Destination {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    for segment in path.split(separator: "/") where segment == "." || segment == ".." {
      throw Fault(
        identifier: .relativeLink, message: "the link “\(address)” holds the segment “\(segment)”",
        fix: "write the whole address from the root of the site")
    }
    if path.contains("//") {
      throw unsafe(address, "it holds two slashes after each other", fix: "write one slash")
    }
    return .page(String(address.dropFirst()))
  }

  private static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let name = address[..<colon]
    guard let first = name.first, first.isASCII, first.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) })
    else { return nil }
    return name.lowercased()
  }

  private static func unsafe(
    _ address: String, _ reason: String, fix: String = "use an address that begins with https://"
  ) -> Fault {
    Fault(
      identifier: .unsafeLink,
      message: "the link “\(address.prefix(60))” is not allowed: \(reason)", fix: fix)
  }

  private static func relative(_ address: String) -> Fault {
    let isFile = [".md", ".html", ".htm", ".pdf", ".csv"].contains { address.hasSuffix($0) }
    let first = address.prefix { $0 != "/" }
    let looksLikeHost =
      first.hasPrefix("www.")
      || (first.contains(".") && !first.hasPrefix(".") && !(isFile && first == address))
    return Fault(
      identifier: .relativeLink,
      message:
        "the link “\(address.prefix(60))” depends on the page that it stands on, and this text stands on several",
      fix: looksLikeHost
        ? "write https://\(address)"
        : "begin with a slash for a page of this site, such as /om/, or with https:// for another site"
    )
  }
}
