import CSystemCalls
import KompassData
import KompassModel
import KompassSearch
import KompassSite

/// Turns a picture into PNG for the file at a path.
typealias Rasterize = @Sendable (Picture, OutputPath) throws(BuildFault) -> [UInt8]

/// A file that can be made now.
struct StagedFile: Sendable {
  /// How its content is made.
  private enum Making: Sendable {
    case whole(@Sendable () throws -> [UInt8])
    case parts(@Sendable (([UInt8]) throws -> Void) throws -> Void)
    case several(
      @Sendable ((any TableParts)?, (Int, [UInt8]) throws -> Void) throws -> Void)
    case workbook(@Sendable (String) throws -> Void)
  }

  /// Where it lies below the output.
  let path: OutputPath
  /// The files that are made together with it; empty for most.
  private(set) var others: [OutputPath] = []
  /// Whether it has parts of which some may be known.
  var hasParts: Bool { if case .several = making { true } else { false } }
  /// What it was planned from; nil for a file that is made in every build.
  let uses: Set<Dependency>?
  private let making: Making
  /// After a file of so many bytes memory is given back to the system: what lay between its pieces would stay taken.
  private static let large = 4 << 20

  /// A file that is held as a whole.
  ///
  /// - Parameter content: makes its content; throws ``PageFault`` and what a narrative source throws.
  init(path: OutputPath, content: @escaping @Sendable () throws -> [UInt8]) {
    self.path = path
    uses = nil
    making = .whole(content)
  }

  /// A file of the first step; nil when it belongs to another.
  ///
  /// - Parameters:
  ///   - rasterize: turns pictures into PNG; without it no picture may be planned.
  ///   - workers: how many cores may share the work on one file.
  init?(
    _ file: PlannedFile, _ narratives: @escaping NarrativeSource, _ rasterize: Rasterize?,
    workers: Int
  ) {
    let path = file.path
    self.path = path
    uses = file.uses
    switch file.step {
    case .pages(let render): making = .whole { try render(narratives) }
    case .parts(let write): making = .parts { try write(narratives, $0) }
    case .several(let others, let write):
      self.others = others
      making = .several { parts, sink in
        let carried = DependencyTrace.carried()
        try write(
          narratives, parts,
          { count, work in
            Parallel.helped(count, workers: workers) { place in carried { work(place) } }
          }, sink)
      }
    case .workbook(let write): making = .workbook { try write(narratives, $0) }
    case .picture(let draw):
      guard let rasterize else { preconditionFailure("no picture is planned that cannot be made") }
      making = .whole { try rasterize(draw(), path) }
    case .together, .search, .sizes: return nil
    }
  }

  /// A file that needs the index; nil when it belongs to another step.
  init?(_ file: PlannedFile, _ index: BuiltIndex) {
    guard case .search(let render) = file.step else { return nil }
    self.init(path: file.path) { try render(index) }
  }

  /// A file that tells the sizes of others; nil when it belongs to another step.
  ///
  /// - Parameter size: how many bytes a file holds.
  init?(
    _ file: PlannedFile, size: (OutputPath) throws(BuildFault) -> Int
  ) throws(BuildFault) {
    guard case .sizes(let others, let render) = file.step else { return nil }
    var bytes: [OutputPath: Int] = [:]
    for other in others { bytes[other] = try size(other) }
    let sizes = FileSizes(bytes)
    self.init(path: file.path) { try render(sizes) }
  }

  /// Makes the file, and those that are made together with it, below `folder`; their own folders must be there.
  ///
  /// - Parameter parts: what is known of the parts of a table.
  /// - Returns: how many bytes each holds, the file itself first, and what they were made from; nil for a file that is made
  ///   in every build.
  func write(
    below folder: String, parts: (any TableParts)? = nil
  ) throws(BuildFault) -> (bytes: [Int], uses: Set<Dependency>?) {
    let target = "\(folder)/\(path)"
    do {
      let (bytes, asked) = try DependencyTrace.trace {
        try make(at: target, below: folder, parts)
      }
      if bytes.contains(where: { $0 >= Self.large }) { kompassros_give_back_memory() }
      return (bytes, uses.map { $0.union(asked) })
    } catch let fault as BuildFault {
      throw fault
    } catch let fault as PageFault {
      throw .page(fault.diagnostic)
    } catch let fault as WorkbookFault {
      throw .system(action: "write", path: target, reason: .workbook(fault))
    } catch {
      throw .contentChanged(reason: "\(error)")
    }
  }

  private func make(
    at target: String, below folder: String, _ parts: (any TableParts)?
  ) throws -> [Int] {
    switch making {
    case .whole(let content):
      let bytes = try content()
      try FileSystem.write(bytes, to: target)
      return [bytes.count]
    case .parts(let write):
      let file = try OpenFile(target)
      try write { try file.append($0) }
      return [try file.close()]
    case .several(let write):
      let files = try ([target] + others.map { "\(folder)/\($0)" }).map { try OpenFile($0) }
      try write(parts) { try files[$0].append($1) }
      return try files.map { try $0.close() }
    case .workbook(let write):
      try LibraryMessages.heldBack { try write(target) }
      return [try FileSystem.size(of: target)]
    }
  }
}
