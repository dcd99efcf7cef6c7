import KompassContent
import KompassModel
import KompassSite

/// Makes the site: read, check, plan, render, write, swap. The published site is whole at every moment.
public struct SiteBuild: Sendable {
  /// What to build from and where to.
  public struct Folders: Sendable {
    /// The publisher's content.
    public let content: String
    /// The publisher's templates.
    public let templates: String
    /// The published site.
    public let output: String

    /// Names the folders, relative to the working folder or absolute.
    public init(content: String, templates: String, output: String) {
      self.content = content
      self.templates = templates
      self.output = output
    }
  }

  /// How a build ended.
  public struct Outcome: Sendable {
    /// What a build that published made.
    public struct Published: Sendable {
      /// How many municipalities the register has.
      public let municipalities: Int
      /// How many evaluations were published.
      public let evaluations: Int
      /// How many files were written.
      public let files: Int
      /// How many bytes they hold.
      public let bytes: Int
      /// Whether pictures were asked for, but this machine lacks the libraries that make them.
      public let lacksPictures: Bool
    }

    /// Errors and warnings, in the order of files and lines.
    public let diagnostics: [Diagnostic]
    /// What was published; nil when errors left the published site as it was.
    public let published: Published?
  }

  private let folders: Folders
  private let isStrict: Bool
  private let hasSearch: Bool
  private let compresses: Bool
  private let wantsPictures: Bool
  private let rasterize: Rasterize?
  private let workers: Int
  private let report: @Sendable (StageReport) -> Void

  /// - Parameters:
  ///   - isStrict: whether warnings, too, keep the site from being published.
  ///   - hasSearch: whether the site has an index, pages to search it by, and links to them.
  ///   - hasPictures: whether the site has pictures for sharing, on a machine that can make them.
  ///   - compresses: whether a smaller copy, compressed with gzip, is laid beside each file that has one.
  ///   - workers: how many cores to use; nil for all there are. The site is the same whatever their number.
  ///   - report: hears of every stage as it ends.
  public init(
    folders: Folders, isStrict: Bool, hasSearch: Bool = true, hasPictures: Bool = true,
    compresses: Bool = false, workers: Int? = nil, report: @escaping @Sendable (StageReport) -> Void
  ) {
    self.init(
      folders: folders, isStrict: isStrict, hasSearch: hasSearch, wantsPictures: hasPictures,
      rasterize: hasPictures ? Rasterizer.installed?.rasterize : nil, compresses: compresses,
      workers: workers, report: report)
  }

  /// - Parameter rasterize: turns pictures into PNG; nil where that cannot be had.
  init(
    folders: Folders, isStrict: Bool, hasSearch: Bool, wantsPictures: Bool, rasterize: Rasterize?,
    compresses: Bool = false, workers: Int?, report: @escaping @Sendable (StageReport) -> Void
  ) {
    self.folders = folders
    self.isStrict = isStrict
    self.hasSearch = hasSearch
    self.compresses = compresses
    self.wantsPictures = wantsPictures
    self.rasterize = wantsPictures ? rasterize : nil
    self.workers = workers ?? ProcessorCount.active
    self.report = report
  }

  /// The output is replaced as a whole: what the site is made from must not be in it.
  private func refuseOutput(holding input: String) throws(BuildFault) {
    guard FileSystem.kind(of: folders.output) == .folder, FileSystem.kind(of: input) == .folder
    else { return }
    let output = FileSystem.resolvingLinks(folders.output)
    // That the root of the disk is no place for a site is told later.
    if output != "/", (FileSystem.resolvingLinks(input) + "/").hasPrefix(output + "/") {
      throw .outputContainsInput(output: folders.output, input: input)
    }
  }

  /// Builds and publishes.
  ///
  /// - Throws: ``BuildFault`` when the disk or the output folder stands in the way; the published site is as it was.
  public func run() throws(BuildFault) -> Outcome {
    for input in [folders.content, folders.templates] {
      let outer = FileSystem.nearestFolder(input) + "/"
      if (FileSystem.nearestFolder(folders.output) + "/").hasPrefix(outer),
        FileSystem.kind(of: input) == .folder
      {
        throw .outputWithinInput(output: folders.output, input: input)
      }
      try refuseOutput(holding: input)
    }
    let inputs = SiteInputs.read(
      content: folders.content, templates: folders.templates, hasSearch: hasSearch,
      hasPictures: rasterize != nil)
    report(StageReport(stage: .read, count: inputs.fileCount, seconds: inputs.readingSeconds))
    if let plan = inputs.plan {
      report(StageReport(stage: .plan, count: plan.count, seconds: inputs.planningSeconds))
    }
    let diagnostics = inputs.diagnostics
    guard let results = inputs.results, let plan = inputs.plan,
      !diagnostics.contains(where: { isStrict || $0.severity == .error })
    else {
      Publication.restore(output: folders.output)
      return Outcome(diagnostics: diagnostics, published: nil)
    }
    var watch = Stopwatch()
    let publication = try Publication.open(output: folders.output)
    let reader = NarrativeReader(
      folder: folders.content, results: results, marks: inputs.narrativeMarks)
    let written = try publication.write(
      plan, search: inputs.search, rasterize: rasterize, compresses: compresses, workers: workers,
      narratives: { try reader.read($0) }
    ) { stage, count in
      report(StageReport(stage: stage, count: count, seconds: watch.lap()))
    }
    try publication.publish()
    report(StageReport(stage: .publish, count: written.files, seconds: watch.lap()))
    return Outcome(
      diagnostics: diagnostics,
      published: Outcome.Published(
        municipalities: results.municipalities.count, evaluations: results.evaluations.count,
        files: written.files, bytes: written.bytes,
        lacksPictures: wantsPictures && rasterize == nil))
  }
}
