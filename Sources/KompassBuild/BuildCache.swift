import KompassContent
import KompassModel
import KompassSite

/// What a build leaves for the next one, in a file beside the output: what each published file was made from.
///
/// It only ever saves work. One that is damaged, of another program or of another folder is as good as none, and a published
/// file that is no longer the one that was written is made anew.
struct BuildCache {
  /// The version of the format: another one is not read.
  static let version = 1
  /// The most bytes of one that is read: ten times what a site of every municipality needs.
  static let largest = 1 << 30

  /// What is known of a published file.
  struct Entry: Equatable {
    /// What it was made from; nil for one that is made in every build.
    var uses: [Dependency]?
    /// The fingerprint of that.
    var fingerprint: Fingerprint
    /// What the file system says of it.
    var stamp: FileStamp
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

  /// Everything that the site was made from.
  var inputs: Fingerprint
  /// What was said of the build.
  var summary: Summary
  /// The files by path.
  var entries: [String: Entry]
  /// What was gathered from narratives.
  var narratives: KnownNarratives
}

extension BuildCache {
  /// The bytes of the file.
  var bytes: [UInt8] {
    var writer = CacheWriter()
    writer.number(Self.version)
    writer.fingerprint(inputs)
    for number in [
      summary.municipalities, summary.evaluations, summary.files, summary.bytes, summary.warnings,
      summary.lacksPictures ? 1 : 0,
    ] { writer.number(number) }
    let names = Set(entries.values.flatMap { $0.uses ?? [] }.map(\.name)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    writer.list(names) { $0.text($1) }
    writer.list(entries.sorted { $0.key < $1.key }) { writer, item in
      let (path, entry) = item
      writer.text(path)
      writer.fingerprint(entry.fingerprint)
      for number in [
        entry.stamp.device, entry.stamp.inode, entry.stamp.size, entry.stamp.seconds,
        entry.stamp.nanoseconds,
      ] { writer.number(number) }
      writer.number(entry.uses == nil ? 0 : 1)
      writer.list((entry.uses ?? []).compactMap { places[$0.name] }.sorted()) { $0.number($1) }
    }
    writer.fingerprint(narratives.basis)
    writer.list(narratives.facts.sorted { $0.key < $1.key }) { writer, item in
      let (id, facts) = item
      writer.text(id.municipality.text)
      writer.number(id.year)
      writer.fingerprint(facts.fingerprint)
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
    }
    return writer.finished
  }

  /// - Returns: nil unless `bytes` are a whole cache of this version.
  init?(_ bytes: [UInt8]) {
    guard var reader = CacheReader(bytes) else { return nil }
    do throws(CacheReader.Damaged) {
      guard try reader.number() == Self.version else { return nil }
      inputs = try reader.fingerprint()
      summary = try Summary(
        municipalities: reader.number(), evaluations: reader.number(), files: reader.number(),
        bytes: reader.number(), warnings: reader.number(), lacksPictures: reader.number() == 1)
      let names = try reader.list { reader throws(CacheReader.Damaged) in
        guard let use = Dependency(name: try reader.text()) else { throw CacheReader.Damaged() }
        return use
      }
      let files = try reader.list { reader throws(CacheReader.Damaged) in
        (try reader.text(), try Self.entry(&reader, names))
      }
      entries = Dictionary(files, uniquingKeysWith: { first, _ in first })
      let basis = try reader.fingerprint()
      let facts = try reader.list { reader throws(CacheReader.Damaged) in
        try Self.facts(&reader)
      }
      narratives = KnownNarratives(
        basis: basis, facts: Dictionary(facts, uniquingKeysWith: { first, _ in first }))
    } catch {
      return nil
    }
  }

  private static func entry(
    _ reader: inout CacheReader, _ names: [Dependency]
  ) throws(CacheReader.Damaged) -> Entry {
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
    return Entry(uses: isKnown ? uses : nil, fingerprint: fingerprint, stamp: stamp)
  }

  private static func facts(
    _ reader: inout CacheReader
  ) throws(CacheReader.Damaged) -> (EvaluationID, KnownNarratives.Facts) {
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
    let counts = try reader.list { reader throws(CacheReader.Damaged) in
      ItemCount(
        evaluation: id, area: try CacheReader.area(reader.number()),
        strengths: try reader.number(), opportunities: try reader.number())
    }
    return (
      id,
      KnownNarratives.Facts(
        fingerprint: fingerprint, mentions: mentions, themeUses: themes, itemCounts: counts)
    )
  }
}
