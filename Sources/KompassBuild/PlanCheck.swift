import KompassModel
import KompassSite

/// Checks what only the plan of the whole site can show.
struct PlanCheck {
  /// Every file that the site will have.
  let plan: [PlannedFile]

  /// Two files with one path, also when they differ in case only: many disks cannot hold both.
  ///
  /// - Parameter templates: the folder of the templates, whose assets have names that nothing else checks.
  func collisions(templates: String) -> [Diagnostic] {
    var seen: [String: OutputPath] = [:]
    return plan.compactMap { file in
      let path = file.path
      guard let other = seen.updateValue(path, forKey: path.description.lowercased()) else {
        return nil
      }
      return Diagnostic(
        .error, "output-collision",
        at: SourceLocation(file: file.isAsset ? "\(templates)/\(path)" : path.description),
        path == other
          ? "the site has two files of this name"
          : "the site has “\(other)” too, and many disks do not tell capitals from small letters",
        fix: "rename one of the two")
    }
  }

  /// Links in the publisher's texts that lead to no page of the site.
  ///
  /// - Parameter pages: free pages, whose headings a link may lead to.
  func brokenLinks(among links: [PageLink], pages: [FreePage]) -> [Diagnostic] {
    let addresses = Set(plan.map(\.path.address))
    var found: [Diagnostic] = []
    var counts: [String: Int] = [:]
    for link in links {
      let file = link.location.file
      // Looking for what was meant takes its time; beyond the bound it is not asked.
      let isShown = counts[file, default: 0] < Diagnostic.mostOfFile
      guard let fault = fault(of: link, addresses, pages, isShown: isShown) else { continue }
      counts[file, default: 0] += 1
      if isShown { found.append(fault) }
    }
    for (file, count) in counts where count > Diagnostic.mostOfFile {
      found.append(
        Diagnostic(
          .warning, "more-findings", at: SourceLocation(file: file),
          "\(count - Diagnostic.mostOfFile) more links in this file lead nowhere and are not shown",
          fix: "mend those that are shown, then run the command again"))
    }
    return found.sorted { $0.location < $1.location }
  }

  /// What is wrong with a link; nil when nothing is.
  ///
  /// - Parameter isShown: whether it is worth the while to look for what was meant.
  private func fault(
    of link: PageLink, _ addresses: Set<String>, _ pages: [FreePage], isShown: Bool
  ) -> Diagnostic? {
    let page = String(link.address.prefix { $0 != "#" && $0 != "?" })
    if addresses.contains(page) { return Self.brokenFragment(of: link, to: page, among: pages) }
    let near =
      addresses.contains(page + "/")
      ? page + "/"
      : isShown
        ? NearestName.find(page, among: addresses.filter { $0.isEmpty || $0.hasSuffix("/") })
        : nil
    return Diagnostic(
      .error, "unknown-page", at: link.location, "there is no page “/\(page)” on the site",
      excerpt: link.excerpt,
      fix: near.map { "did you mean /\($0)?" }
        ?? "write the address of a page from the root of the site, such as /kommuner/")
  }

  /// A link to a heading that a free page does not have.
  private static func brokenFragment(
    of link: PageLink, to page: String, among pages: [FreePage]
  ) -> Diagnostic? {
    guard let fragment = link.address.split(separator: "#", maxSplits: 1).dropFirst().first,
      let name = page.split(separator: "/").last
    else { return nil }
    let names = pages.filter { $0.name.text == name }.flatMap { Anchors.names(in: $0.body) }
    guard pages.contains(where: { $0.name.text == name }), !names.contains(String(fragment)) else {
      return nil
    }
    let near = NearestName.find(String(fragment), among: names)
    return Diagnostic(
      .error, "unknown-page", at: link.location,
      "the page “/\(page)” has no heading “#\(fragment)”", excerpt: link.excerpt,
      fix: near.map { "did you mean #\($0)?" } ?? "take “#\(fragment)” away")
  }
}
