/// What a page is about, read from its address.
package struct PageSubject: Hashable, Comparable {
  /// What kind of page, in the order that they are told.
  package enum Kind: Int, CaseIterable {
    case evaluation, profile, easyRead, comparison, area, embed, other
  }

  /// What kind of page.
  package let kind: Kind
  /// Whom or what it is about, the same in every language: `Mark 2024`, `/metod/`.
  package let name: String

  /// - Parameters:
  ///   - address: from the root of the site on: `/en/kommun/mark/2024/`.
  ///   - languages: the folders of languages.
  ///   - municipalities: the names of municipalities, by slug.
  package init(address: String, languages: Set<String>, municipalities: [String: String]) {
    var parts = address.split(separator: "/").map(String.init)
    if let first = parts.first, languages.contains(first) { parts.removeFirst() }
    let own = "/" + parts.joined(separator: "/") + (parts.isEmpty || address.last != "/" ? "" : "/")
    func name(_ slug: String) -> String { municipalities[slug] ?? slug }
    switch parts.first {
    case SiteMap.municipalityFolder where parts.count > 1:
      let isOfYear = parts.count > 2 && parts[2].utf8.allSatisfy { (0x30...0x39).contains($0) }
      let subject = name(parts[1]) + (isOfYear ? " \(parts[2])" : "")
      switch parts.last {
      case SiteMap.embedFolder: (kind, self.name) = (.embed, subject)
      case SiteMap.easyReadFolder: (kind, self.name) = (.easyRead, subject)
      default: (kind, self.name) = (isOfYear ? .evaluation : .profile, subject)
      }
    case SiteMap.comparisonFolder where parts.count > 1:
      let evaluation = parts[1].split(separator: "-")
      let slug = evaluation.dropLast().joined(separator: "-")
      (kind, self.name) = (.comparison, "\(name(slug)) \(evaluation.last ?? "")")
    case SiteMap.areaFolder where parts.count > 1: (kind, self.name) = (.area, parts[1])
    default: (kind, self.name) = (.other, own)
    }
  }

  /// By kind, then by name.
  package static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, SwedishOrder(left.name)) < (right.kind.rawValue, SwedishOrder(right.name))
  }
}
