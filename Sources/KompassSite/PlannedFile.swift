import KompassData
import KompassModel
import KompassSearch

/// A file that the site will have, and how to make its content.
public struct PlannedFile: Sendable {
  /// In which step of a build a file is made. Making it throws ``PageFault``, too, where a template lays it out.
  public enum Step: Sendable {
    /// While narratives are read. Makes the content; throws only what the narrative source throws.
    case pages(@Sendable (NarrativeSource) throws -> [UInt8])
    /// While narratives are read, in parts: each goes to disk as it comes, so that a file on everything need not be held.
    /// Throws what the narrative source and the receiver of parts throw.
    case parts(
      @Sendable (@escaping NarrativeSource, _ sink: ([UInt8]) throws -> Void) throws -> Void)
    /// The same for a file and others that are made of the same, so that it is read and laid out once: each part goes to the
    /// file at its place, 0 for the file itself, then the others. The work may be shared between cores, and parts of the
    /// table may be known from an earlier build.
    case several(
      [OutputPath],
      @Sendable (
        @escaping NarrativeSource, (any TableParts)?, TableWriter.Concurrency,
        _ sink: (Int, [UInt8]) throws -> Void
      ) throws -> Void)
    /// With another file, which names it.
    case together
    /// While narratives are read. A library writes the file at a path that it is given; throws ``WorkbookFault`` and
    /// what the narrative source throws.
    case workbook(@Sendable (NarrativeSource, _ path: String) throws -> Void)
    /// When the search index is there, for the file names one of its files.
    case search(@Sendable (BuiltIndex) throws -> [UInt8])
    /// At any time. Draws a picture, which is to be turned into PNG.
    case picture(@Sendable () -> Picture)
    /// When all others are written, for the file tells how large those that are named are.
    case sizes([OutputPath], @Sendable (FileSizes) throws -> [UInt8])
  }

  /// Where it lies.
  public let path: OutputPath
  /// When and how its content is made.
  public let step: Step
  /// What it is made from, beyond what it turns out to ask for when it is made; ``Dependency/everything`` where nothing
  /// better is known.
  public private(set) var uses: Set<Dependency> = [.everything]
  /// Whether it lies where the publisher's assets do.
  public var isAsset: Bool { path.folder.first == SiteMap.assetFolder }
  /// The page that the file holds; nil when it holds none.
  let page: PlannedPage?

  init(
    _ path: OutputPath, of page: PlannedPage? = nil,
    _ render: @escaping @Sendable (NarrativeSource) throws -> [UInt8]
  ) {
    self.init(
      path, of: page,
      step: .pages { narratives in try PageFault.telling(path) { try render(narratives) } })
  }

  init(_ path: OutputPath, of page: PlannedPage? = nil, step: Step) {
    self.path = path
    self.page = page
    self.step = step
  }

  /// The same file, which is made from less than everything.
  ///
  /// - Parameter uses: what was asked for when the file was planned. What its content asks for when it is made is noted then.
  func using(_ uses: Set<Dependency>) -> PlannedFile {
    var file = self
    file.uses = uses
    return file
  }

  /// A picture.
  static func picture(
    _ path: OutputPath, _ draw: @escaping @Sendable () -> Picture
  ) -> PlannedFile {
    PlannedFile(path, step: .picture(draw))
  }

  /// A file that names files of the search index.
  static func namingIndex(
    _ path: OutputPath, of page: PlannedPage? = nil,
    _ render: @escaping @Sendable (BuiltIndex) throws -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      path, of: page, step: .search { index in try PageFault.telling(path) { try render(index) } })
  }

  /// A file that tells the sizes of `others`, which are files of the site that tell none themselves.
  /// One that the site does not have is a fault of the build.
  static func tellingSizes(
    _ path: OutputPath, of others: [OutputPath], page: PlannedPage? = nil,
    _ render: @escaping @Sendable (FileSizes) throws -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      path, of: page,
      step: .sizes(others) { sizes in try PageFault.telling(path) { try render(sizes) } })
  }
}
