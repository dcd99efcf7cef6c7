import KompassModel
import KompassSite

/// What the cache knows of the files of one group of the plan.
struct CachedGroup {
  /// In which step of a build the files were made.
  enum Step: Int {
    /// While narratives were read; only these can be taken.
    case pages
    /// When the search index was there.
    case search
    /// When all others were written.
    case sizes
  }

  /// The step.
  let step: Step
  /// The group's name; within a step they stand in the order of names.
  let name: String
  /// The files in the order of the plan.
  let files: [(path: String, entry: BuildCache.Entry)]

  /// Appends the group.
  func write(to writer: inout CacheWriter) {
    writer.number(step.rawValue)
    writer.text(name)
    var own = CacheWriter()
    let names = Set(files.flatMap { $0.entry.uses ?? [] }.map(\.name)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    own.list(names) { $0.text($1) }
    own.list(files) { writer, file in
      let (path, entry) = file
      writer.text(path)
      writer.fingerprint(entry.fingerprint)
      for number in [
        entry.stamp.device, entry.stamp.inode, entry.stamp.size, entry.stamp.seconds,
        entry.stamp.nanoseconds,
      ] { writer.number(number) }
      writer.number(entry.uses == nil ? 0 : 1)
      writer.list((entry.uses ?? []).compactMap { places[$0.name] }.sorted()) { $0.number($1) }
      writer.number(entry.parts.count)
      writer.raw(entry.parts)
    }
    writer.part(own)
  }

  /// A group that is not yet taken apart.
  struct Packed: Sendable {
    /// The step.
    let step: Step
    /// The group's name.
    let name: String
    private let bytes: [UInt8]

    /// The next group.
    init(_ reader: inout CacheReader) throws(CacheReader.Damaged) {
      guard let step = Step(rawValue: try reader.number()) else { throw CacheReader.Damaged() }
      self.step = step
      name = try reader.text()
      bytes = try reader.bytes(reader.number())
    }

    /// The group as it was written.
    func unpacked() throws(CacheReader.Damaged) -> CachedGroup {
      var reader = CacheReader(bytes)
      let names = try reader.list { reader throws(CacheReader.Damaged) in
        guard let use = Dependency(name: try reader.text()) else { throw CacheReader.Damaged() }
        return use
      }
      let files = try reader.list { reader throws(CacheReader.Damaged) in
        (path: try reader.text(), entry: try Self.entry(&reader, names))
      }
      return CachedGroup(step: step, name: name, files: files)
    }

    private static func entry(
      _ reader: inout CacheReader, _ names: [Dependency]
    ) throws(CacheReader.Damaged) -> BuildCache.Entry {
      let fingerprint = try reader.fingerprint()
      let stamp = try FileStamp(
        device: reader.number(), inode: reader.number(), size: reader.number(),
        seconds: reader.number(), nanoseconds: reader.number())
      let isKnown = try reader.number() == 1
      let uses = try reader.list { reader throws(CacheReader.Damaged) in
        let place = try reader.number()
        guard names.indices.contains(place) else { throw CacheReader.Damaged() }
        return names[place]
      }
      let parts = try reader.bytes(reader.number())
      return BuildCache.Entry(
        uses: isKnown ? uses : nil, fingerprint: fingerprint, stamp: stamp, parts: parts)
    }
  }
}
