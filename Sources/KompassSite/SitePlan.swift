/// Every file that a site will have, in groups. A group is planned when its turn comes, so that nobody holds the whole: what
/// is held of it does not grow with the number of pages.
///
/// Two files may have the same path when the content asks for it; the caller is to refuse that.
public struct SitePlan: Sendable {
  /// Files that are planned together.
  public struct Group: Sendable {
    /// The slug of the municipality that they belong to; empty for those of no one municipality.
    public let name: String
    private let make: @Sendable () -> [PlannedFile]

    init(_ name: String, _ make: @escaping @Sendable () -> [PlannedFile]) {
      self.name = name
      self.make = make
    }

    /// Plans the files; the same ones in the same order whenever it is asked for.
    public func plan() -> [PlannedFile] { make() }
  }

  /// The files that are made while narratives are read: first those of no municipality, then municipality by municipality in
  /// the order of the slugs.
  public let groups: [Group]
  /// The files that name the search index, in the same order.
  public let naming: [Group]
  /// The files that tell the sizes of others.
  public let telling: [PlannedFile]

  /// - Parameters:
  ///   - shared: the files of no municipality, of whatever step.
  ///   - municipalities: the files of each, in the order of the slugs; none of them tells sizes.
  ///   - naming: of each those that name the search index.
  init(shared: [PlannedFile], municipalities: [Group], naming: [Group]) {
    let ordered = shared.sorted { $0.path < $1.path }
    var pages: [PlannedFile] = []
    var named: [PlannedFile] = []
    var telling: [PlannedFile] = []
    for file in ordered {
      switch file.step {
      case .pages, .parts, .several, .together, .workbook, .picture: pages.append(file)
      case .search: named.append(file)
      case .sizes: telling.append(file)
      }
    }
    groups = [Group("") { [pages] in pages }] + municipalities
    self.naming = (named.isEmpty ? [] : [Group("") { [named] in named }]) + naming
    self.telling = telling
  }

  /// Does `body` for every file, one group after the other.
  public func forEach(_ body: (PlannedFile) throws -> Void) rethrows {
    for group in groups + naming {
      for file in group.plan() { try body(file) }
    }
    for file in telling { try body(file) }
  }
}
