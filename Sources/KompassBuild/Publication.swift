import CSystemCalls
import Foundation
import KompassModel
import KompassSite
import Synchronization

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

  /// How much was written.
  struct Written: Equatable {
    /// How many files of the site.
    var files = 0
    /// How many bytes they hold.
    var bytes = 0
    /// The compressed files beside them, in no order.
    var compressed: [OutputPath] = []
    /// What is known of them, for the next build.
    var entries: [String: BuildCache.Entry] = [:]

    /// Notes a file that was taken as it is.
    fileprivate mutating func note(_ path: OutputPath, _ entry: BuildCache.Entry) {
      files += 1
      bytes += entry.stamp.size
      entries[path.description] = entry
    }

    /// Notes a file that was made.
    fileprivate mutating func note(
      _ path: OutputPath, bytes: Int, uses: [Dependency]?, below folder: String,
      _ fingerprints: SiteFingerprints?
    ) {
      files += 1
      self.bytes += bytes
      guard let fingerprints, let stamp = FileStamp(of: "\(folder)/\(path)") else { return }
      entries[path.description] = BuildCache.Entry(
        uses: uses, fingerprint: uses.map(fingerprints.fingerprint) ?? Fingerprint(), stamp: stamp)
    }

    fileprivate mutating func add(_ other: Written) {
      files += other.files
      bytes += other.bytes
      compressed += other.compressed
      entries.merge(other.entries) { first, _ in first }
    }
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
  ///   - progress: is told of each file.
  ///   - report: hears of each step that has ended, with its number of files.
  func write(
    _ plan: [PlannedFile], search: SearchContent?, rasterize: Rasterize? = nil,
    compresses: Bool = false, workers: Int,
    narratives: @escaping NarrativeSource,
    previous: PreviousSite? = nil, fingerprints: SiteFingerprints? = nil,
    progress: BuildProgress? = nil, report: (StageReport.Stage, Int) -> Void = { _, _ in }
  ) throws(BuildFault) -> Written {
    do throws(BuildFault) {
      let gatherer = search.map { SearchGatherer($0, source: narratives) }
      let read = gatherer.map { gatherer in { @Sendable in try gatherer.read($0) } } ?? narratives
      let source: NarrativeSource = { id in
        DependencyTrace.note(.narrative(id))
        return try read(id)
      }
      // A file of the publisher's that is called so stays what it is.
      let taken = compresses ? Set(plan.map(\.path)) : nil
      let first = plan.inReadingOrder.compactMap { StagedFile($0, source, rasterize) }
      progress?.begin(.render, of: first.count)
      var written = try write(
        first, keeping: taken, previous: previous, fingerprints: fingerprints, workers: workers,
        progress: progress)
      report(.render, written.files)
      var paths = plan.map(\.path)
      if let search, let gatherer {
        progress?.begin(.index)
        let index = try gatherer.index(workers: workers)
        let own = index.files.map { file in
          StagedFile(path: search.path(of: file)) { file.bytes }
        }
        let more = try write(
          own + plan.compactMap { StagedFile($0, index) }, keeping: taken, previous: nil,
          fingerprints: fingerprints, workers: workers)
        report(.index, more.files)
        written.add(more)
        paths += own.map(\.path)
      }
      let staging = staging
      var telling: [StagedFile] = []
      for file in plan {
        let staged = try StagedFile(file) { path throws(BuildFault) in
          try FileSystem.size(of: "\(staging)/\(path)")
        }
        if let staged { telling.append(staged) }
      }
      written.add(
        try write(
          telling, keeping: taken, previous: nil, fingerprints: fingerprints, workers: workers))
      paths = (paths + written.compressed).sorted()
      precondition(written.files == paths.count, "every file is written, in one step")
      try BuiltFolder(path: staging, isStaging: true).finish(files: paths.map(\.description))
      return written
    } catch {
      try? BuiltFolder(path: staging, isStaging: true).remove()
      throw error
    }
  }

  /// - Parameter taken: the paths that no compressed file may have; nil when none is to be made.
  private func write(
    _ files: [StagedFile], keeping taken: Set<OutputPath>?, previous: PreviousSite?,
    fingerprints: SiteFingerprints?, workers: Int, progress: BuildProgress? = nil
  ) throws(BuildFault) -> Written {
    let staging = staging
    let done = Mutex(Written())
    var folders: Set<String> = []
    for file in files {
      let folder = file.path.parts.dropLast().joined(separator: "/")
      if folders.insert(folder).inserted { try FileSystem.makeFolders("\(staging)/\(folder)") }
    }
    _ = try Parallel.sum(over: files, workers: workers) { file throws(BuildFault) in
      defer { progress?.advance() }
      let path = file.path
      let smaller = taken.flatMap { taken in
        !taken.contains(path.compressed) && MediaType(of: path)?.isCompressible == true
          ? path.compressed : nil
      }
      var made = Written()
      var uses: [Dependency]?
      if let kept = previous?.take(path, to: staging) {
        made.note(path, kept)
        uses = kept.uses
        if let smaller, let kept = previous?.take(smaller, to: staging) {
          made.note(smaller, kept)
          made.compressed.append(smaller)
          done.withLock { $0.add(made) }
          return 1
        }
      } else {
        let (bytes, asked) = try file.write(below: staging)
        uses = asked.map { Array($0) }
        made.note(path, bytes: bytes, uses: uses, below: staging, fingerprints)
      }
      if let smaller,
        let bytes = try Gzip.compress(file: "\(staging)/\(path)", to: "\(staging)/\(smaller)")
      {
        made.note(smaller, bytes: bytes, uses: uses, below: staging, fingerprints)
        made.compressed.append(smaller)
      }
      done.withLock { $0.add(made) }
      return 1
    }
    return done.withLock { $0 }
  }

  /// Puts the staging folder in the place of the output; until this has happened the published site is untouched.
  ///
  /// - Throws: ``BuildFault/oldSiteRemains(path:reason:)`` when the new site is published but the old one is left
  ///   beside it; any other fault means that nothing was published.
  ///
  /// - Parameters:
  ///   - cache: what is kept of it for the next build; nil: nothing.
  ///   - isLasting: whether all of it is on the disk for good before it is put there.
  consuming func publish(
    _ cache: BuildCache? = nil, isLasting: Bool = true
  ) throws(BuildFault) {
    let old: String?
    do throws(BuildFault) {
      if isLasting { try FileSystem.synchronize(staging) }
      old = try swap()
    } catch {
      try? BuiltFolder(path: staging, isStaging: true).remove()
      throw error
    }
    keep(cache)
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

  /// Writes what the next build may know. That it cannot be written only costs that build time.
  private func keep(_ cache: BuildCache?) {
    let path = Self.beside(output, "cache")
    guard let cache else { return }
    let new = path + ".new"
    do {
      // Somebody's link or folder of that name is not written through.
      try FileSystem.removeFile(new)
      try FileSystem.write(cache.bytes, to: new)
      try FileSystem.rename(new, to: path)
    } catch {
      try? FileSystem.removeFile(new)
      try? FileSystem.removeFile(path)
    }
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

extension [PlannedFile] {
  /// The files of one municipality beside each other, so that those which show a narrative are made while it is held.
  fileprivate var inReadingOrder: [PlannedFile] {
    map { file in
      let slugs = file.uses.compactMap { use in
        if case .history(let slug) = use { slug } else { nil }
      }
      return (slugs.min(), file)
    }
    .sorted { left, right in
      switch (left.0, right.0) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): true
      case (_?, nil): false
      default: left.1.path < right.1.path
      }
    }
    .map(\.1)
  }
}
