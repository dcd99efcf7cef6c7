import KompassData
import KompassModel
import KompassSite

/// A site that was read and checked and is about to be written: its pages can be made one by one before all of them are, for
/// somebody who waits for one.
public struct UnpublishedSite: Sendable {
  /// What the site will have at a path.
  public enum Content: Equatable, Sendable {
    /// A file with these bytes, the same that the build will write.
    case file([UInt8])
    /// Nothing: it will have no such page.
    case nothing
    /// Something that cannot be told yet: it names the search index or the sizes of other files, a library writes it, it is
    /// no page, or it has a fault, which the build will tell.
    case unknown
  }

  private let plan: SitePlan
  private let narratives: NarrativeSource

  /// - Parameters:
  ///   - plan: its files.
  ///   - narratives: gives what was checked.
  init(plan: SitePlan, narratives: @escaping NarrativeSource) {
    self.plan = plan
    self.narratives = narratives
  }

  /// What the site will have at a path.
  ///
  /// - Parameter parts: the parts of the path.
  public func content(at parts: [String]) -> Content {
    let path = parts.joined(separator: "/")
    // The files of a municipality have its slug in their paths: `kommun/mark/2024`, `jamfor/mark-2024/medel-2020`.
    let groups = (plan.groups + plan.naming).filter { group in
      group.name.isEmpty || parts.contains { $0 == group.name || $0.hasPrefix(group.name + "-") }
    }
    for group in groups {
      if let file = group.plan().first(where: { $0.path.description == path }) {
        return content(of: file)
      }
    }
    if plan.telling.contains(where: { $0.path.description == path }) { return .unknown }
    return parts.last?.hasSuffix(".html") == true ? .nothing : .unknown
  }

  private func content(of file: PlannedFile) -> Content {
    do {
      switch file.step {
      case .pages(let render): return .file(try render(narratives))
      case .parts(let write):
        var bytes: [UInt8] = []
        try write(narratives) { bytes += $0 }
        return .file(bytes)
      case .several(_, let write):
        var bytes: [UInt8] = []
        try write(narratives, nil, TableWriter.oneByOne) { form, piece in
          if form == 0 { bytes += piece }
        }
        return .file(bytes)
      case .together, .workbook, .search, .picture, .sizes: return .unknown
      }
    } catch {
      return .unknown
    }
  }
}
