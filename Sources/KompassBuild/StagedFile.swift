import KompassModel
import KompassSearch
import KompassSite

/// A file that can be made now.
struct StagedFile: Sendable {
  /// Where it lies below the output.
  let path: OutputPath
  /// Makes its content.
  let content: @Sendable () throws -> [UInt8]

  init(path: OutputPath, content: @escaping @Sendable () throws -> [UInt8]) {
    self.path = path
    self.content = content
  }

  /// A file of the first step; nil when it belongs to another.
  init?(_ file: PlannedFile, _ narratives: @escaping NarrativeSource) {
    guard case .pages(let render) = file.step else { return nil }
    self.init(path: file.path) { try render(narratives) }
  }

  /// A file that needs the index; nil when it belongs to another step.
  init?(_ file: PlannedFile, _ index: BuiltIndex) {
    guard case .search(let render) = file.step else { return nil }
    self.init(path: file.path) { render(index) }
  }

  /// A file that tells the sizes of others; nil when it belongs to another step.
  init?(_ file: PlannedFile, _ size: (OutputPath) -> Int?) {
    guard case .sizes(let others, let render) = file.step else { return nil }
    let known = others.compactMap { path in size(path).map { (path, $0) } }
    let sizes = FileSizes(Dictionary(known, uniquingKeysWith: { first, _ in first }))
    self.init(path: file.path) { render(sizes) }
  }
}
