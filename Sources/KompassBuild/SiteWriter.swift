import KompassModel
import KompassSite
import Synchronization

/// Makes files below the staging folder, on all cores, and notes for the next build what they were made from.
struct SiteWriter: Sendable {
  /// The folder.
  let staging: String
  /// Whether a smaller copy, compressed with gzip, is laid beside each file that has one.
  let compresses: Bool
  /// On how many cores.
  let workers: Int
  /// What the site is made from; without it nothing is known of its files afterwards.
  let fingerprints: SiteFingerprints?
  /// Where that is written.
  let spool: CacheSpool?
  /// Is told of each file.
  let progress: BuildProgress?
  /// The paths that no compressed file may have, whatever its group.
  let taken: Set<OutputPath>

  /// How much was written.
  struct Written: Equatable {
    /// How many files.
    var files = 0
    /// How many bytes they hold.
    var bytes = 0
    /// How many groups they were of.
    var groups = 0
    /// The most files that were planned at a time and not yet given out.
    var mostPlanned = 0

    /// Adds what another step wrote.
    mutating func add(_ other: Written) {
      files += other.files
      bytes += other.bytes
      groups += other.groups
      mostPlanned = max(mostPlanned, other.mostPlanned)
    }
  }

  /// Makes all files of some groups.
  ///
  /// - Parameters:
  ///   - sources: the groups, in the order of their names.
  ///   - step: the step that they are made in.
  ///   - before: how many groups other steps have written.
  ///   - previous: the published site, from which files that are the same are taken; nil: all are made.
  func write(
    _ sources: [PlanQueue.Source], in step: CachedGroup.Step, after before: Int = 0,
    previous: PreviousSite? = nil
  ) throws(BuildFault) -> Written {
    let queue = PlanQueue(sources, previous: previous) { batch, files throws(BuildFault) in
      try makeFolders(for: files)
      if files.isEmpty { finish(batch, [], step, before) }
    }
    let done = Mutex(Written(groups: sources.count))
    try Parallel.drain(
      workers: workers,
      precedes: { ($0.batch.place, $0.place) < ($1.batch.place, $1.place) }, next: queue.next
    ) { item throws(BuildFault) in
      defer { for _ in 0...item.file.others.count { progress?.advance() } }
      let made = try make(item, previous)
      done.withLock {
        $0.files += made.files
        $0.bytes += made.bytes
      }
      if let all = item.batch.note(made, at: item.place) { finish(item.batch, all, step, before) }
    }
    var written = done.withLock { $0 }
    written.mostPlanned = queue.most
    return written
  }

  private func makeFolders(for files: [StagedFile]) throws(BuildFault) {
    for folder in Set(files.flatMap { [$0.path] + $0.others }.map(\.folderText)) {
      try FileSystem.makeFolders("\(staging)/\(folder.dropLast())")
    }
  }

  private func finish(
    _ batch: FileBatch, _ made: [FileBatch.Made], _ step: CachedGroup.Step, _ before: Int
  ) {
    spool?.append(
      CachedGroup(step: step, name: batch.name, files: made.flatMap(\.entries)),
      at: before + batch.place)
  }

  private func make(
    _ item: PlanQueue.Item, _ previous: PreviousSite?
  ) throws(BuildFault) -> FileBatch.Made {
    let paths = [item.file.path] + item.file.others
    let known = item.batch.known
    var made = FileBatch.Made()
    func take(_ path: OutputPath) -> BuildCache.Entry? {
      guard let previous, let entry = known[path.description],
        previous.take(path, entry, to: staging)
      else { return nil }
      return entry
    }
    func note(_ path: OutputPath, _ entry: BuildCache.Entry) {
      made.note(path, bytes: entry.stamp.size, spool == nil ? nil : entry)
    }
    let taken = paths.compactMap { path in take(path).map { (path: path, entry: $0) } }
    let isWhole = taken.count == paths.count
    let uses: [[Dependency]?]
    if isWhole {
      taken.forEach { note($0.path, $0.entry) }
      uses = taken.map(\.entry.uses)
    } else {
      // What was taken is the published file under another name, which must not be written to.
      for (path, _) in taken { try FileSystem.removeFile("\(staging)/\(path)") }
      let parts = parts(of: item, paths, previous)
      let (bytes, asked) = try item.file.write(below: staging, parts: parts)
      let taken =
        parts?.areSomeTaken == true ? paths.flatMap { known[$0.description]?.uses ?? [] } : []
      uses = paths.map { _ in asked.map { Array($0.union(taken)) } }
      for (place, path) in paths.enumerated() {
        var entry = entry(of: path, uses[place])
        if place == 0, let parts { entry?.parts = parts.list }
        made.note(path, bytes: bytes[place], entry)
      }
    }
    for (path, uses) in zip(paths, uses) {
      guard let smaller = compressed(path, in: item.batch) else { continue }
      if isWhole, let entry = take(smaller) {
        note(smaller, entry)
      } else if let bytes = try Gzip.compress(
        file: "\(staging)/\(path)", to: "\(staging)/\(smaller)")
      {
        made.note(smaller, bytes: bytes, entry(of: smaller, uses))
      }
    }
    return made
  }

  /// What is known of the parts of a table; nil for another file, and where nothing is to be known.
  private func parts(
    of item: PlanQueue.Item, _ paths: [OutputPath], _ previous: PreviousSite?
  ) -> KeptParts? {
    guard item.file.hasParts, spool != nil, let fingerprints else { return nil }
    let published = paths.compactMap { path in
      previous.flatMap { previous in
        item.batch.known[path.description].map { (previous.path(of: path), $0) }
      }
    }
    return KeptParts(
      forms: paths.count, published: published.count == paths.count ? published : nil
    ) { evaluation in
      var print = fingerprints.fingerprint(
        of: [.history(evaluation.municipality), .narrative(evaluation)])
      print.add(evaluation.description)
      return print
    }
  }

  /// Where the compressed copy of a file is to lie; nil when there is to be none.
  private func compressed(_ path: OutputPath, in batch: FileBatch) -> OutputPath? {
    guard compresses, MediaType(of: path)?.isCompressible == true else { return nil }
    let smaller = path.compressed
    return taken.contains(smaller) || batch.taken.contains(smaller) ? nil : smaller
  }

  /// What the next build is told of a file that was made.
  private func entry(of path: OutputPath, _ uses: [Dependency]?) -> BuildCache.Entry? {
    guard spool != nil, let fingerprints, let stamp = FileStamp(of: "\(staging)/\(path)") else {
      return nil
    }
    return BuildCache.Entry(
      uses: uses, fingerprint: uses.map(fingerprints.fingerprint) ?? Fingerprint(), stamp: stamp)
  }
}
