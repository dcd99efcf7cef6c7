import CSystemCalls
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
      /// Whether the published site was already the one that would be made, and was left as it is.
      public let isUnchanged: Bool
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
  private let usesCache: Bool
  private let isLasting: Bool
  private let workers: Int
  private let read: ReadTemplates?
  private let memory: InputMemory?
  private let progress: BuildProgress?
  private let ready: (@Sendable (UnpublishedSite) -> Void)?
  private let report: @Sendable (StageReport) -> Void

  /// - Parameters:
  ///   - isStrict: whether warnings, too, keep the site from being published.
  ///   - hasSearch: whether the site has an index, pages to search it by, and links to them.
  ///   - hasPictures: whether the site has pictures for sharing, on a machine that can make them.
  ///   - compresses: whether a smaller copy, compressed with gzip, is laid beside each file that has one.
  ///   - usesCache: whether files of the published site that would be the same are taken as they are.
  ///   - isLasting: whether the site is on the disk for good when a build has ended, also if the machine fails then. A
  ///     preview, which builds again in a moment, need not wait for that.
  ///   - workers: how many cores to use; nil for all there are. The site is the same whatever their number.
  ///   - memory: what earlier builds of this process read; nil: everything is read.
  ///   - progress: is told how far the build has come.
  ///   - ready: is given the site when it has been checked and will be written, before it is.
  ///   - report: hears of every stage as it ends.
  public init(
    folders: Folders, isStrict: Bool, hasSearch: Bool = true, hasPictures: Bool = true,
    compresses: Bool = false, usesCache: Bool = true, isLasting: Bool = true,
    workers: Int? = nil, memory: InputMemory? = nil, progress: BuildProgress? = nil,
    ready: (@Sendable (UnpublishedSite) -> Void)? = nil,
    report: @escaping @Sendable (StageReport) -> Void
  ) {
    self.init(
      folders: folders, isStrict: isStrict, hasSearch: hasSearch, wantsPictures: hasPictures,
      rasterize: hasPictures ? Rasterizer.installed?.rasterize : nil, compresses: compresses,
      usesCache: usesCache, isLasting: isLasting, workers: workers, memory: memory,
      progress: progress, ready: ready, report: report)
  }

  /// A build without pictures, with templates that were read before.
  package init(
    folders: Folders, isStrict: Bool, read: ReadTemplates?, workers: Int
  ) {
    self.init(
      folders: folders, isStrict: isStrict, hasSearch: true, wantsPictures: false, rasterize: nil,
      workers: workers, read: read, report: { _ in })
  }

  /// - Parameters:
  ///   - rasterize: turns pictures into PNG; nil where that cannot be had.
  ///   - read: what is in the folder of templates, where it was read before.
  init(
    folders: Folders, isStrict: Bool, hasSearch: Bool, wantsPictures: Bool, rasterize: Rasterize?,
    compresses: Bool = false, usesCache: Bool = true, isLasting: Bool = true, workers: Int?,
    read: ReadTemplates? = nil, memory: InputMemory? = nil, progress: BuildProgress? = nil,
    ready: (@Sendable (UnpublishedSite) -> Void)? = nil,
    report: @escaping @Sendable (StageReport) -> Void
  ) {
    self.folders = folders
    self.isStrict = isStrict
    self.hasSearch = hasSearch
    self.compresses = compresses
    self.wantsPictures = wantsPictures
    self.rasterize = wantsPictures ? rasterize : nil
    self.usesCache = usesCache
    self.isLasting = isLasting
    self.workers = workers ?? ProcessorCount.active
    self.read = read
    self.memory = memory
    self.progress = progress
    self.ready = ready
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
    kompassros_give_back_memory()
    for input in [folders.content, folders.templates] {
      let outer = FileSystem.nearestFolder(input) + "/"
      if (FileSystem.nearestFolder(folders.output) + "/").hasPrefix(outer),
        FileSystem.kind(of: input) == .folder
      {
        throw .outputWithinInput(output: folders.output, input: input)
      }
      try refuseOutput(holding: input)
    }
    let program = ProgramIdentity.fingerprint(
      options: [hasSearch, rasterize != nil, wantsPictures, compresses])
    let cache = usesCache ? cache(of: program) : nil
    if let cache, let program, isCurrent(cache, program) {
      Publication.restore(output: folders.output)
      return Outcome(diagnostics: [], published: Outcome.Published(cache.whole.summary))
    }
    let inputs = SiteInputs.read(
      content: folders.content, templates: folders.templates, hasSearch: hasSearch,
      hasPictures: rasterize != nil, known: cache?.whole.narratives ?? KnownNarratives(),
      read: read, memory: memory)
    report(StageReport(stage: .read, count: inputs.fileCount, seconds: inputs.readingSeconds))
    if inputs.plan != nil {
      report(
        StageReport(stage: .plan, count: inputs.plannedCount, seconds: inputs.planningSeconds))
    }
    let diagnostics = inputs.diagnostics
    guard let results = inputs.results, let plan = inputs.plan, let site = inputs.site,
      !diagnostics.contains(where: { isStrict || $0.severity == .error })
    else {
      Publication.restore(output: folders.output)
      return Outcome(diagnostics: diagnostics, published: nil)
    }
    // What files were read with is gone; what was made of them stays until the end.
    kompassros_give_back_memory()
    var watch = Stopwatch()
    let publication = try Publication.open(output: folders.output)
    let reader = NarrativeReader(
      folder: folders.content, results: results, marks: inputs.narrativeMarks)
    ready?(UnpublishedSite(plan: plan) { try reader.read($0) })
    let fingerprints = program.map {
      SiteFingerprints(
        content: inputs.contentFiles, templates: inputs.templateFiles, program: $0, site: site)
    }
    let output = Publication.publishedFolder(output: folders.output)
    let previous = fingerprints.flatMap { fingerprints in
      cache.map {
        PreviousSite(folder: output, cache: $0, fingerprints: fingerprints)
      }
    }
    let spool = fingerprints.map { _ in CacheSpool(path: Publication.cachePath(output: output)) }
    let store = program.flatMap { program in
      inputs.search.map { _ in
        IndexStore(
          path: Publication.indexPath(output: output), program: program, isRead: usesCache)
      }
    }
    let written: SiteWriter.Written
    progress?.begin(.render, of: inputs.plannedPageCount)
    do throws(BuildFault) {
      written = try publication.write(
        plan, search: inputs.search, rasterize: rasterize, compresses: compresses, workers: workers,
        narratives: { try reader.read($0) }, previous: previous, fingerprints: fingerprints,
        spool: spool, memory: store?.memory ?? .none, progress: progress
      ) { stage, count in
        report(StageReport(stage: stage, count: count, seconds: watch.lap()))
      }
    } catch {
      guard case .page(let diagnostic) = error else { throw error }
      return Outcome(
        diagnostics: (diagnostics + [diagnostic]).sorted { $0.location < $1.location },
        published: nil)
    }
    let summary = BuildCache.Summary(
      municipalities: results.municipalities.count, evaluations: results.evaluations.count,
      files: written.files, bytes: written.bytes, warnings: diagnostics.count,
      lacksPictures: wantsPictures && rasterize == nil)
    progress?.begin(.publish)
    if let spool, let fingerprints {
      spool.finish(
        BuildCache.Whole(
          inputs: fingerprints.inputs, summary: summary, narratives: inputs.knownNarratives))
    }
    store?.publish()
    try publication.publish(spool, isLasting: isLasting)
    report(StageReport(stage: .publish, count: written.files, seconds: watch.lap()))
    return Outcome(
      diagnostics: diagnostics, published: Outcome.Published(summary, isUnchanged: false))
  }

  /// What the last build left for this one; nil when there is nothing of use.
  private func cache(of program: Fingerprint?) -> BuildCache? {
    guard program != nil else { return nil }
    let path = Publication.cachePath(output: folders.output)
    return InputFile(path, most: BuildCache.largest).flatMap { BuildCache(.file($0)) }
  }

  /// Whether the published site is the one that would be made.
  ///
  /// Where there was something to remark on, everything is read again to say so.
  private func isCurrent(_ cache: BuildCache, _ program: Fingerprint) -> Bool {
    guard cache.whole.summary.warnings == 0, !Publication.hasLeftovers(output: folders.output),
      let content = ContentReader(folder: folders.content).fileFingerprints(),
      let templates = TemplateFolderReader(folder: folders.templates).fileFingerprints(),
      SiteFingerprints.inputs(content: content, templates: templates, program: program)
        == cache.whole.inputs
    else { return false }
    return BuiltFolder(path: Publication.publishedFolder(output: folders.output))
      .holds(cache.groups)
  }
}

extension SiteBuild.Outcome.Published {
  fileprivate init(_ summary: BuildCache.Summary, isUnchanged: Bool = true) {
    self.init(
      municipalities: summary.municipalities, evaluations: summary.evaluations,
      files: summary.files, bytes: summary.bytes, lacksPictures: summary.lacksPictures,
      isUnchanged: isUnchanged)
  }
}
