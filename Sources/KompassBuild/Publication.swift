import CSystemCalls
import Foundation
import KompassModel
import KompassSearch
import KompassSite

/// The one writer to disk: writes a site into a staging folder beside the output and swaps the two in one step.
///
/// Names beside an output `public`: `.public.staging` while a build writes, `.public.lock` which two builds contend
/// for, and, only where the file system cannot swap, `.public.previous` for the moment between two renames.
struct Publication: ~Copyable {
  /// Exchanges two folders in one step; returns 0, or the `errno` of what stood in the way.
  typealias Exchange = (_ first: String, _ second: String) -> Int32

  /// The operating system's way.
  static func systemExchange(_ first: String, _ second: String) -> Int32 {
    kompassros_swap_folders(first, second)
  }

  /// The output folder as it was named, without links.
  private let output: String
  private let staging: String
  private let previous: String
  private let lock: FileLock
  private let exchange: Exchange

  /// Takes the lock, finishes what a killed build left behind, and makes an empty staging folder.
  ///
  /// - Parameter exchange: how two folders are exchanged; another way than the system's is for tests.
  static func open(
    output: String, exchange: @escaping Exchange = systemExchange
  ) throws(BuildFault) -> Publication {
    let trimmed = FileSystem.withoutSlashes(output)
    restore(output: trimmed)
    // The folder that a link names is the one that is published; the link stays.
    let real = FileSystem.resolvingLinks(trimmed)
    if FileSystem.isDanglingLink(trimmed) {
      throw .system(
        action: "publish to", path: trimmed,
        reason: SystemReason(
          "it is a link that leads nowhere",
          fix: "delete the link, or make the folder that it leads to"))
    }
    let (parent, name) = FileSystem.split(real)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw .system(
        action: "publish to", path: output,
        reason: SystemReason(
          "a folder with a name is needed", fix: "name one with --output, such as public"))
    }
    if FileSystem.isMountPoint(real) { throw .mountPoint(output: real) }
    let staging = beside(real, "staging")
    let previous = beside(real, "previous")
    try FileSystem.makeFolders(parent)
    let lock = try FileLock(path: beside(real, "lock"), output: trimmed)
    try recover(output: real, previous: previous)
    try BuiltFolder(path: real).refuseForeignFiles()
    // An old site, of a build that was killed just after the swap, or what one had begun.
    try BuiltFolder(path: staging, isStaging: true).refuseForeignFiles()
    try BuiltFolder(path: staging, isStaging: true).remove()
    try BuiltFolder(path: staging, isStaging: true).begin()
    return Publication(
      output: real, staging: staging, previous: previous, lock: lock, exchange: exchange)
  }

  private init(
    output: String, staging: String, previous: String, lock: consuming FileLock,
    exchange: @escaping Exchange
  ) {
    self.output = output
    self.staging = staging
    self.previous = previous
    self.lock = lock
    self.exchange = exchange
  }

  /// Renders every file and writes it, on so many cores: first what needs no search index, then the index and what names
  /// its files, then what tells the sizes of others.
  ///
  /// - Parameters:
  ///   - search: what is searched; without it no index is made, and no file may need one.
  ///   - rasterize: turns pictures into PNG; without it no picture may be planned.
  ///   - compresses: whether a smaller copy, compressed with gzip, is laid beside each file that has one.
  ///   - previous: the published site, from which files that are the same are taken; nil: all are made.
  ///   - fingerprints: what the site is made from; without it nothing is known of its files afterwards.
  ///   - spool: where what is known of them is written.
  ///   - memory: knows what was made for the search index before.
  ///   - progress: is told of each file.
  ///   - report: hears of each step that has ended, with its number of files.
  func write(
    _ plan: SitePlan, search: SearchContent?, rasterize: Rasterize? = nil,
    compresses: Bool = false, workers: Int,
    narratives: @escaping NarrativeSource,
    previous: PreviousSite? = nil, fingerprints: SiteFingerprints? = nil,
    spool: CacheSpool? = nil, memory: IndexMemory = .none, progress: BuildProgress? = nil,
    report: (StageReport.Stage, Int) -> Void = { _, _ in }
  ) throws(BuildFault) -> SiteWriter.Written {
    do throws(BuildFault) {
      let gatherer = search.map { search in
        SearchGatherer(search, source: narratives, memory: memory) { id in
          fingerprints?.fingerprint(of: [.history(id.municipality), .narrative(id)])
        }
      }
      let read = gatherer.map { gatherer in { @Sendable in try gatherer.read($0) } } ?? narratives
      let source: NarrativeSource = { id in
        DependencyTrace.note(.narrative(id))
        return try read(id)
      }
      let writer = SiteWriter(
        staging: staging, compresses: compresses, workers: workers, fingerprints: fingerprints,
        spool: spool, progress: progress,
        // A file of the publisher's that is called so stays what it is.
        taken: compresses
          ? Set((plan.groups.first?.plan() ?? []).map(\.path).filter(\.isCompressed)) : [])
      let early = try gatherer?.begin(workers: workers)
      // Whatever becomes of the pages, nothing is at work any more afterwards.
      defer { early?.stop() }
      var written = try writer.write(
        plan.groups.map { group in
          PlanQueue.Source(name: group.name) {
            group.plan().compactMap { StagedFile($0, source, rasterize, workers: workers) }
          }
        }, in: .pages, previous: previous)
      report(.render, written.files)
      if let search, let gatherer {
        progress?.begin(.index)
        let index: BuiltIndex
        if let made = early?.take() {
          index = made
        } else {
          index = try gatherer.index(workers: workers)
        }
        let more = try writer.write(
          indexed(plan, search, index), in: .search, after: written.groups)
        report(.index, more.files)
        written.add(more)
      }
      let staging = staging
      let telling = PlanQueue.Source(name: "") { () throws(BuildFault) in
        var files: [StagedFile] = []
        for file in plan.telling {
          let staged = try StagedFile(file) { path throws(BuildFault) in
            try FileSystem.size(of: "\(staging)/\(path)")
          }
          if let staged { files.append(staged) }
        }
        return files
      }
      written.add(try writer.write([telling], in: .sizes, after: written.groups))
      try BuiltFolder(path: staging, isStaging: true).finish(count: written.files)
      return written
    } catch {
      try? BuiltFolder(path: staging, isStaging: true).remove()
      throw error
    }
  }

  /// The files of the index with those that name them.
  private func indexed(
    _ plan: SitePlan, _ search: SearchContent, _ index: BuiltIndex
  ) -> [PlanQueue.Source] {
    let own = PlanQueue.Source(name: "") {
      index.files.map { file in StagedFile(path: search.path(of: file)) { file.bytes } }
    }
    return [own]
      + plan.naming.map { group in
        PlanQueue.Source(name: group.name) {
          group.plan().compactMap { StagedFile($0, index) }
        }
      }
  }

  /// Puts the staging folder in the place of the output; until this has happened the published site is untouched.
  ///
  /// - Throws: ``BuildFault/oldSiteRemains(path:reason:)`` when the new site is published but the old one is left
  ///   beside it; any other fault means that nothing was published.
  ///
  /// - Parameters:
  ///   - cache: what is kept of it for the next build, whole; nil: nothing.
  ///   - isLasting: whether all of it is on the disk for good before it is put there.
  consuming func publish(
    _ cache: CacheSpool? = nil, isLasting: Bool = true
  ) throws(BuildFault) {
    let old: String?
    do throws(BuildFault) {
      if isLasting { try FileSystem.synchronize(staging) }
      old = try swap()
    } catch {
      try? BuiltFolder(path: staging, isStaging: true).remove()
      throw error
    }
    cache?.publish()
    guard let old else { return }
    let foreign: [String]
    do throws(BuildFault) {
      // Something may have been put into the folder since the build began.
      foreign = try BuiltFolder(path: old).foreignFiles()
      if foreign.isEmpty { return try BuiltFolder(path: old).remove() }
      try swapBack(old)
    } catch {
      throw .oldSiteRemains(path: old, reason: "\(error)")
    }
    try? BuiltFolder(path: staging, isStaging: true).remove()
    throw .foreignFiles(output: output, examples: Array(foreign.prefix(3)), count: foreign.count)
  }

  /// Exchanges the two folders.
  ///
  /// - Returns: where the old site is now; nil when there was none.
  private func swap() throws(BuildFault) -> String? {
    if FileSystem.kind(of: output) == nil {
      try FileSystem.rename(staging, to: output)
      return nil
    }
    let code = exchange(staging, output)
    switch code {
    case 0: return staging
    // What systems answer that cannot; EPERM comes from containers that do not know the call.
    case EINVAL, ENOSYS, ENOTSUP, EPERM, EXDEV:
      try FileSystem.rename(output, to: previous)
      do throws(BuildFault) {
        try FileSystem.rename(staging, to: output)
      } catch {
        try FileSystem.rename(previous, to: output)
        throw error
      }
      return previous
    case EBUSY: throw .mountPoint(output: output)
    default:
      throw .system(action: "replace", path: output, reason: FileSystem.reason(code))
    }
  }

  /// Puts the old site back into its place, and the new one into that of the staging folder.
  private func swapBack(_ old: String) throws(BuildFault) {
    if old == staging {
      let code = exchange(staging, output)
      if code == 0 { return }
      throw .system(action: "replace", path: output, reason: FileSystem.reason(code))
    }
    try FileSystem.rename(output, to: staging)
    try FileSystem.rename(old, to: output)
  }

  /// Puts an old site back that a killed build left between two renames, also for a build that will not publish.
  ///
  /// What stands in the way is told by one that will.
  static func restore(output: String) {
    let output = FileSystem.withoutSlashes(output)
    // The link's folder is gone then, too.
    let real =
      FileSystem.isDanglingLink(output)
      ? FileSystem.destination(ofLink: output) : FileSystem.resolvingLinks(output)
    let previous = beside(real, "previous")
    guard FileSystem.kind(of: previous) == .folder, FileSystem.kind(of: real) == nil,
      let lock = try? FileLock(path: beside(real, "lock"), output: output)
    else { return }
    try? recover(output: real, previous: previous)
    _ = consume lock
  }

  /// The file beside the output that holds what the next build may know.
  static func cachePath(output: String) -> String {
    beside(FileSystem.resolvingLinks(FileSystem.withoutSlashes(output)), "cache")
  }

  /// The file beside the output that holds what the next index may know.
  static func indexPath(output: String) -> String {
    beside(FileSystem.resolvingLinks(FileSystem.withoutSlashes(output)), "index")
  }

  /// Whether something lies beside the output that another build writes, or has left and this one is to clear away.
  static func hasLeftovers(output: String) -> Bool {
    let output = publishedFolder(output: output)
    return ["staging", "previous"].contains {
      FileSystem.kind(of: beside(output, $0), followingLinks: false) != nil
    }
  }

  /// The published site, without links.
  static func publishedFolder(output: String) -> String {
    FileSystem.resolvingLinks(FileSystem.withoutSlashes(output))
  }

  /// A path beside the output.
  private static func beside(_ output: String, _ kind: String) -> String {
    let (parent, name) = FileSystem.split(output)
    return "\(parent)/.\(name).\(kind)"
  }

  /// A build that was killed between two renames left the old site under another name: it goes back.
  ///
  /// - Throws: a fault when what has that name is no site of a build, or has a file in it that no build made; it stays.
  private static func recover(output: String, previous: String) throws(BuildFault) {
    guard FileSystem.kind(of: previous, followingLinks: false) != nil else { return }
    try BuiltFolder(path: previous).refuseForeignFiles()
    if FileSystem.kind(of: output) == nil {
      try FileSystem.rename(previous, to: output)
    } else {
      try BuiltFolder(path: previous).remove()
    }
  }
}
