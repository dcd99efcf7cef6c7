import KompassContent
import KompassModel
import KompassSite

/// What a build leaves for the next one, in a file beside the output: what each published file was made from.
///
/// It only ever saves work. One that is damaged, of another program or of another folder is as good as none, and a published
/// file that is no longer the one that was written is made anew.
///
/// The file has a version, the groups of the plan with their files, in the order in which they were done, what is known of the
/// whole, where each group lies in the order of the plan, where what is known of the whole begins, and a fingerprint of all.
/// Groups are read one at a time, so that what is held does not grow with the number of files.
struct BuildCache {
  /// The version of the format: another one is not read.
  static let version = 4
  /// The most bytes of one that is read: twice what a hundred times Sweden needs.
  static let largest = 1 << 30

  /// What is known of a published file.
  struct Entry: Equatable, Sendable {
    /// What it was made from; nil for one that is made in every build.
    var uses: [Dependency]?
    /// The fingerprint of that.
    var fingerprint: Fingerprint
    /// What the file system says of it.
    var stamp: FileStamp
    /// Where the parts of a table stand in it and in the files that are made with it (``TablePartList``); empty for a file
    /// without such parts.
    var parts: [UInt8] = []
  }

  /// What is said when nothing has changed.
  struct Summary: Equatable {
    var municipalities = 0
    var evaluations = 0
    var files = 0
    var bytes = 0
    var warnings = 0
    var lacksPictures = false
  }

  /// What is known of the whole.
  struct Whole {
    /// Everything that the site was made from.
    var inputs: Fingerprint
    /// What was said of the build.
    var summary: Summary
    /// What was gathered from narratives.
    var narratives: KnownNarratives
  }

  /// What is known of the whole.
  let whole: Whole
  private let source: ByteSource
  /// Where the list of the groups stands.
  private let list: Range<Int>

  /// How many bytes stand after the list: where the whole begins, and the sum.
  private static let endSize = 16

  /// - Returns: nil unless `bytes` are a whole cache of this version.
  init?(_ bytes: [UInt8]) { self.init(.held(bytes)) }

  /// - Returns: nil unless `source` is a whole cache of this version.
  init?(_ source: ByteSource) {
    let end = source.count - Self.endSize
    guard end > 0 else { return nil }
    var sum = ByteSum()
    source.read(0..<(end + 8)) { sum.add($0) }
    do throws(CacheReader.Damaged) {
      var last = CacheReader(source, in: end..<source.count)
      let start = Int(truncatingIfNeeded: try last.fingerprint().bits)
      guard try last.fingerprint().bits == sum.bits, start > 0, start <= end else { return nil }
      var first = CacheReader(source, in: 0..<start)
      guard try first.number() == Self.version else { return nil }
      self.source = source
      var reader = CacheReader(source, in: start..<end)
      whole = try Whole(&reader)
      list = reader.place..<end
    } catch {
      return nil
    }
  }

  /// The groups, to be read one after the other.
  var groups: Groups {
    Groups(source: source, list: list)
  }

  /// Gives the groups of a cache in the order of the plan.
  struct Groups {
    fileprivate let source: ByteSource
    fileprivate var list: CacheReader
    fileprivate let listEnd: Int
    /// How many bytes the groups that are yet to come can have.
    private var left: Int

    fileprivate init(source: ByteSource, list: Range<Int>) {
      self.source = source
      self.list = CacheReader(source, in: list)
      listEnd = list.upperBound
      left = source.count
    }

    /// The next group; nil when there is none.
    mutating func next() throws(CacheReader.Damaged) -> CachedGroup.Packed? {
      if list.place == listEnd { return nil }
      let (start, size) = (try list.number(), try list.number())
      guard start >= 0, size > 0, size <= left, start <= source.count - size else {
        throw CacheReader.Damaged()
      }
      left -= size
      var reader = CacheReader(source, in: start..<start + size)
      return try CachedGroup.Packed(&reader)
    }
  }
}

extension BuildCache {
  /// The bytes that a cache begins with.
  static var opening: [UInt8] {
    var writer = CacheWriter()
    writer.number(version)
    return writer.bytes
  }

  /// The bytes of a group.
  static func bytes(of group: CachedGroup) -> [UInt8] {
    var writer = CacheWriter()
    group.write(to: &writer)
    return writer.bytes
  }

  /// Gives the bytes after the groups, but for the fingerprint of all, piece by piece.
  ///
  /// - Parameters:
  ///   - groups: where each group lies, in the order of the plan.
  ///   - place: how many bytes stand before them.
  static func close(
    _ whole: Whole, _ groups: [Range<Int>], at place: Int, to sink: ([UInt8]) -> Void
  ) {
    var writer = CacheWriter()
    whole.write(to: &writer) { writer in
      if writer.bytes.count < ByteSource.pieceSize { return }
      sink(writer.bytes)
      writer = CacheWriter()
    }
    for group in groups {
      writer.number(group.lowerBound)
      writer.number(group.count)
    }
    writer.fingerprint(Fingerprint(bits: UInt64(place)))
    sink(writer.bytes)
  }
}

extension BuildCache.Whole {
  /// - Parameter pause: is called after what was gathered from each narrative.
  fileprivate func write(to writer: inout CacheWriter, _ pause: (inout CacheWriter) -> Void) {
    writer.fingerprint(inputs)
    for number in [
      summary.municipalities, summary.evaluations, summary.files, summary.bytes, summary.warnings,
      summary.lacksPictures ? 1 : 0,
    ] { writer.number(number) }
    writer.fingerprint(narratives.basis)
    writer.list(narratives.facts) { writer, known in
      let facts = known.facts
      let id = facts.evaluation
      writer.text(id.municipality.text)
      writer.number(id.year)
      writer.fingerprint(known.fingerprint)
      writer.list(facts.mentions) {
        $0.number($1.area?.value ?? 0)
        $0.text($1.municipality.text)
      }
      writer.list(facts.themeUses) {
        $0.text($1.theme.text)
        $0.number($1.area.value)
        $0.number($1.opportunity)
      }
      writer.list(facts.itemCounts) {
        $0.number($1.area.value)
        $0.number($1.strengths)
        $0.number($1.opportunities)
      }
      pause(&writer)
    }
  }

  fileprivate init(_ reader: inout CacheReader) throws(CacheReader.Damaged) {
    inputs = try reader.fingerprint()
    summary = try BuildCache.Summary(
      municipalities: reader.number(), evaluations: reader.number(), files: reader.number(),
      bytes: reader.number(), warnings: reader.number(), lacksPictures: reader.number() == 1)
    let basis = try reader.fingerprint()
    var named: [Slug] = []
    let facts = try reader.list { reader throws(CacheReader.Damaged) in
      try Self.facts(&reader, themes: &named)
    }
    narratives = KnownNarratives(basis: basis, facts: facts)
  }

  /// - Parameter themes: those that were named before; all facts of one site share a list.
  private static func facts(
    _ reader: inout CacheReader, themes named: inout [Slug]
  ) throws(CacheReader.Damaged) -> KnownNarratives.Facts {
    let id = EvaluationID(municipality: try reader.slug(), year: try reader.number())
    let fingerprint = try reader.fingerprint()
    let mentions = try reader.list { reader throws(CacheReader.Damaged) in
      let area = try reader.number()
      return Mention(
        evaluation: id, area: area == 0 ? nil : try CacheReader.area(area),
        municipality: try reader.slug())
    }
    let themes = try reader.list { reader throws(CacheReader.Damaged) in
      ThemeUse(
        theme: try reader.slug(), evaluation: id, area: try CacheReader.area(reader.number()),
        opportunity: try reader.number())
    }
    for use in themes where !named.contains(use.theme) { named.append(use.theme) }
    let counts = try reader.list { reader throws(CacheReader.Damaged) in
      ItemCount(
        evaluation: id, area: try CacheReader.area(reader.number()),
        strengths: try reader.number(), opportunities: try reader.number())
    }
    return KnownNarratives.Facts(
      fingerprint: fingerprint,
      facts: NarrativeFacts(
        of: id, mentions: mentions, themeUses: themes, itemCounts: counts, themes: named))
  }
}
