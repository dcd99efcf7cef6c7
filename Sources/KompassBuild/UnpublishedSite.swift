import KompassModel
import KompassSite

/// A site that was read and checked and is about to be written: its pages can be made one by one before all of them are, for
/// somebody who waits for one.
///
/// A page that cannot be made is told by the build; here it is as if it were not there.
public struct UnpublishedSite: Sendable {
  private let plan: SitePlan
  private let narratives: NarrativeSource

  /// - Parameters:
  ///   - plan: its files.
  ///   - narratives: gives what was checked.
  init(plan: SitePlan, narratives: @escaping NarrativeSource) {
    self.plan = plan
    self.narratives = narratives
  }

  /// The bytes of the file at a path, the same that the build will write; nil for one that the site does not have, that
  /// names the search index or the sizes of others, or that a library writes.
  ///
  /// - Parameter parts: the parts of the path.
  public func content(at parts: [String]) -> [UInt8]? {
    for group in plan.groups where group.name.isEmpty || parts.contains(group.name) {
      guard let file = group.plan().first(where: { $0.path.parts == parts }) else { continue }
      switch file.step {
      case .pages(let render): return try? render(narratives)
      case .parts(let write):
        var bytes: [UInt8] = []
        do {
          try write(narratives) { bytes += $0 }
        } catch {
          return nil
        }
        return bytes
      case .workbook, .search, .picture, .sizes: return nil
      }
    }
    return nil
  }
}
