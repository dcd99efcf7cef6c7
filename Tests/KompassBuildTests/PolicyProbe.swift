/// Looks at one page for what its policy would stop, and for links that would hand the page to another host.
struct PolicyProbe {
  /// The path of the page.
  let path: String
  /// The page.
  let html: String
  /// Where the site stands: `https://example.org/under/`.
  let root: String

  /// Everything that is wrong, in words.
  var faults: [String] {
    var faults: [String] = []
    var policies: [String] = []
    for tag in HTMLPage(html).tags {
      let attributes = Dictionary(tag.attributes, uniquingKeysWith: { first, _ in first })
      if tag.attributes.count != attributes.count { faults.append("an attribute stands twice") }
      if attributes["http-equiv"] != nil {
        policies.append(attributes["content"] ?? "")
        if attributes["http-equiv"] != "Content-Security-Policy" { faults.append("http-equiv") }
      }
      for name in attributes.keys.sorted() where name == "style" || name.hasPrefix("on") {
        faults.append("\(tag.name) has \(name)")
      }
      if tag.name == "style" { faults.append("a style stands in the page") }
      if tag.name == "script", attributes["src"] == nil,
        attributes["type"]?.hasSuffix("json") != true
      {
        faults.append("a script stands in the page")
      }
      faults += linkFaults(tag.name, attributes)
    }
    if policies != [policy] { faults.append("the policy is " + policies.joined(separator: " | ")) }
    // What stands before the policy is not under it.
    let head = html.split(separator: "<meta http-equiv=", maxSplits: 1).first ?? ""
    if ["<link", "<script", "<base"].contains(where: head.contains) {
      faults.append("something is loaded before the policy")
    }
    return faults.map { "\(path): \($0)" }
  }

  private var policy: String {
    let address = path.split(separator: "/")
    let isEmbed = address.contains("kommun") && address.dropLast().last == "badda-in"
    return isEmbed
      ? "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"
      : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'"
  }

  private func linkFaults(_ name: String, _ attributes: [String: String]) -> [String] {
    var faults: [String] = []
    for key in ["href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"] {
      guard let address = attributes[key] else { continue }
      let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
      let isAbsolute = address.dropFirst(scheme.count).hasPrefix(":")
      if isAbsolute, !["http", "https", "mailto", "tel"].contains(scheme.lowercased()) {
        faults.append("\(name) leads to \(address)")
      }
      let isElsewhere =
        address.hasPrefix("//")
        || (isAbsolute && scheme.hasPrefix("http") && !address.hasPrefix(root))
      if isElsewhere, name != "a" { faults.append("\(name) loads \(address)") }
      if isElsewhere, name == "a",
        attributes["rel"]?.split(separator: " ").contains("noopener") != true
      {
        faults.append("\(address) is without noopener")
      }
    }
    return faults
  }
}
