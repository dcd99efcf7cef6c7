import KompassSearch
import KompassSite

/// Turns a picture into PNG for the file at a path.
typealias Rasterize = @Sendable (Picture, OutputPath) throws(BuildFault) -> [UInt8]

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
  ///
  /// - Parameter rasterize: turns pictures into PNG; without it no picture may be planned.
  init?(
    _ file: PlannedFile, _ narratives: @escaping NarrativeSource, _ rasterize: Rasterize?
  ) {
    let path = file.path
    switch file.step {
    case .pages(let render): self.init(path: path) { try render(narratives) }
    case .picture(let draw):
      guard let rasterize else { preconditionFailure("no picture is planned that cannot be made") }
      self.init(path: path) { try rasterize(draw(), path) }
    case .search: return nil
    }
  }

  /// A file that needs the index; nil when it belongs to another step.
  init?(_ file: PlannedFile, _ index: BuiltIndex) {
    guard case .search(let render) = file.step else { return nil }
    self.init(path: file.path) { render(index) }
  }
}
