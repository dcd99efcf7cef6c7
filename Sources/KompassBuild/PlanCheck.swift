import KompassModel
import KompassSite
import Synchronization

/// Checks what only the plan of the whole site can show.
///
/// The plan is gone through once, on all cores. Files of one group are held against each other while they are there; of each group
/// is then held only where its files lie, for those of two municipalities lie in folders of their own. Where that finds something,
/// the plan is gone through again to name it.
struct PlanCheck {
  /// How many files the site will have, but for those of the search index.
  let count: Int
  /// How many of them are made while narratives are read.
  let pageCount: Int
  private let plan: SitePlan
  /// The fingerprints that several paths have, capitals and small letters being the same.
  private let repeated: Set<Fingerprint>
  /// The addresses that links lead to, with and without a `/` at the end, as far as the site has them.
  private let found: Set<String>

  /// What was found in some groups.
  private struct Findings {
    var count = 0
    var pageCount = 0
    /// The fingerprints that several paths of one group have.
    var repeated: Set<Fingerprint> = []
    /// Where the files of each group lie, once for each group.
    var places: [Fingerprint] = []
    var found: Set<String> = []

    init() {}

    /// Notes the files of one group.
    ///
    /// - Parameter wanted: the addresses that are looked for.
    init(_ files: [PlannedFile], _ wanted: Set<String>) {
      count = files.count
      for file in files {
        switch file.step {
        case .pages, .parts, .several, .together, .workbook, .picture: pageCount += 1
        case .search, .sizes: break
        }
        if wanted.isEmpty { continue }
        let address = file.path.address
        if wanted.contains(address) { found.insert(address) }
      }
      let prints = files.map(\.path.foldedFingerprints)
      repeated = prints.map(\.whole).repeated
      places = Array(Set(prints.map(\.place)))
    }

    mutating func add(_ other: Findings) {
      count += other.count
      pageCount += other.pageCount
      repeated.formUnion(other.repeated)
      places += other.places
      found.formUnion(other.found)
    }
  }

  /// - Parameters:
  ///   - plan: every file that the site will have.
  ///   - links: the links in the publisher's texts.
  init(plan: SitePlan, links: [PageLink], workers: Int = ProcessorCount.active) {
    self.plan = plan
    let pages = Set(links.map { Self.page(of: $0) })
    let wanted = pages.union(pages.map { $0 + "/" })
    let all = Mutex(Findings())
    // What is made of a municipality in two steps lies in the same folders.
    let groups = Dictionary(grouping: plan.groups + plan.naming, by: \.name).map(\.value)
    Parallel.each(groups.count, workers: workers) { place in
      let files = groups[place].flatMap { $0.plan() }
      let telling = groups[place].contains { $0.name.isEmpty } ? plan.telling : []
      let findings = Findings(files + telling, wanted)
      all.withLock { $0.add(findings) }
    }
    let findings = all.withLock { $0 }
    count = findings.count
    pageCount = findings.pageCount
    found = findings.found
    repeated = findings.repeated.union(Self.repeated(in: plan, among: findings.places.repeated))
  }

  /// The fingerprints that several paths have of those that lie at some places.
  private static func repeated(
    in plan: SitePlan, among places: Set<Fingerprint>
  ) -> Set<Fingerprint> {
    if places.isEmpty { return [] }
    var prints: [Fingerprint] = []
    plan.forEach { file in
      let (place, whole) = file.path.foldedFingerprints
      if places.contains(place) { prints.append(whole) }
    }
    return prints.repeated
  }

  /// Two files with one path, also when they differ in case only: many disks cannot hold both.
  ///
  /// - Parameter templates: the folder of the templates, whose assets have names that nothing else checks.
  func collisions(templates: String) -> [Diagnostic] {
    if repeated.isEmpty { return [] }
    var files: [PlannedFile] = []
    plan.forEach { if repeated.contains($0.path.foldedFingerprints.whole) { files.append($0) } }
    var seen: [String: OutputPath] = [:]
    return files.sorted { $0.path < $1.path }.compactMap { file in
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

  /// The address that a link leads to, without what stands after it.
  private static func page(of link: PageLink) -> String {
    String(link.address.prefix { $0 != "#" && $0 != "?" })
  }

  /// Links in the publisher's texts that lead to no page of the site.
  ///
  /// - Parameter pages: free pages, whose headings a link may lead to.
  func brokenLinks(among links: [PageLink], pages: [FreePage]) -> [Diagnostic] {
    lazy var addresses = addresses
    var found: [Diagnostic] = []
    var counts: [String: Int] = [:]
    for link in links {
      let file = link.location.file
      // Looking for what was meant takes its time; beyond the bound it is not asked.
      let isShown = counts[file, default: 0] < Diagnostic.mostOfFile
      guard let fault = fault(of: link, pages, near: { isShown ? addresses : [] }) else { continue }
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

  /// The addresses of all pages.
  private var addresses: [String] {
    var addresses: [String] = []
    plan.forEach { file in
      let address = file.path.address
      if address.isEmpty || address.hasSuffix("/") { addresses.append(address) }
    }
    return addresses
  }

  /// What is wrong with a link; nil when nothing is.
  ///
  /// - Parameter addresses: those of pages among which to look for what was meant.
  private func fault(
    of link: PageLink, _ pages: [FreePage], near addresses: () -> [String]
  ) -> Diagnostic? {
    let page = Self.page(of: link)
    if found.contains(page) { return Self.brokenFragment(of: link, to: page, among: pages) }
    let near =
      found.contains(page + "/") ? page + "/" : NearestName.find(page, among: addresses())
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

extension OutputPath {
  /// How many folders deep the files of two municipalities have parted: `en/kommun/mark`.
  private static let depth = 3

  /// The fingerprints of the path and of where it lies, in small letters; paths that are the same lie at the same place.
  fileprivate var foldedFingerprints: (place: Fingerprint, whole: Fingerprint) {
    var whole = Fingerprint()
    var place = whole
    for (count, part) in parts.enumerated() {
      whole.add(part.lowercased())
      if count < Self.depth { place = whole }
    }
    return (place, whole)
  }
}

extension [Fingerprint] {
  /// Those that are there more than once.
  fileprivate var repeated: Set<Fingerprint> {
    let ordered = sorted { $0.bits < $1.bits }
    return Set(zip(ordered, ordered.dropFirst()).filter { $0 == $1 }.map(\.0))
  }
}
