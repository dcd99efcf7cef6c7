import KompassModel
import KompassSite

/// Checks what only the plan of the whole site can show.
struct PlanCheck {
  /// Every file that the site will have.
  let plan: [PlannedFile]

  /// Two files with one path, also when they differ in case only: many disks cannot hold both.
  func collisions() -> [Diagnostic] {
    var seen: Set<String> = []
    return plan.filter { !seen.insert($0.path.description.lowercased()).inserted }.map {
      Diagnostic(
        .error, "output-collision", at: SourceLocation(file: $0.path.description),
        "two pages want this address",
        fix: "rename one of the free pages, areas or assets that are called so")
    }
  }

  /// Links in the publisher's texts that lead to no page of the site.
  func brokenLinks(among links: [PageLink]) -> [Diagnostic] {
    let addresses = Set(plan.map { Self.address(of: $0.path) })
    return links.compactMap { link in
      let page = String(link.address.prefix { $0 != "#" && $0 != "?" })
      if addresses.contains(page) { return nil }
      let near =
        addresses.contains(page + "/")
        ? page + "/"
        : NearestName.find(page, among: addresses.filter { $0.isEmpty || $0.hasSuffix("/") })
      return Diagnostic(
        .error, "unknown-page", at: link.location, "there is no page “/\(page)” on the site",
        excerpt: link.excerpt,
        fix: near.map { "did you mean /\($0)?" }
          ?? "write the address of a page from the root of the site, such as /kommuner/")
    }
  }

  /// A path as it stands in an address: `index.html` is left out.
  private static func address(of path: OutputPath) -> String {
    var parts = path.parts
    if parts.last == "index.html" { parts[parts.count - 1] = "" }
    return parts.joined(separator: "/")
  }
}
