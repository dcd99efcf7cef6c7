import Foundation
import KompassModel
import KompassSite
import SharedByTests
import Testing

@testable import KompassBuild

/// A build that takes what it can from the published site makes the same site as one that makes everything.
@Suite struct IncrementalBuildTests {
  /// One thing that a publisher changes, and a page of which nothing changes then.
  struct Change: CustomTestStringConvertible, Sendable {
    let name: String
    /// A page that is taken as it is; nil where every page has to be made.
    let kept: String?
    let apply: @Sendable (TemporaryFolder) throws -> Void

    var testDescription: String { name }

    init(
      _ name: String, keeps kept: String? = nil,
      _ apply: @escaping @Sendable (TemporaryFolder) throws -> Void
    ) {
      self.name = name
      self.kept = kept
      self.apply = apply
    }

    /// A file in which one text becomes another.
    static func text(
      _ name: String, _ file: String, _ old: String, _ new: String, keeps kept: String? = nil
    ) -> Change {
      Change(name, keeps: kept) { folder in
        let text = try folder.text(file)
        try #require(text.contains(old), "\(file) has no “\(old)”")
        try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: file)
      }
    }
  }

  static let changes: [Change] = [
    .text(
      "a score of a sub-area", "content/evaluations/mark/2024.yaml", "\"1.1\": 12", "\"1.1\": 13",
      keeps: "kommun/habo/2021/marke.svg"),
    .text(
      "a total", "content/evaluations/habo/2021.yaml", "total: 121", "total: 90",
      keeps: "kommun/mark/2018/stapel.svg"),
    .text(
      "an ordinal", "content/evaluations/mark/2024.yaml", "ordinal: 2", "ordinal: 3",
      keeps: "kommun/habo/data.json"),
    .text(
      "an evaluation's revision", "content/evaluations/habo/2021.yaml",
      "framework: \"2020\"\ntotal",
      "framework: \"2016\"\ntotal", keeps: "kommun/mark/2018/stapel.svg"),
    .text(
      "a highlight", "content/evaluations/mark/2024.yaml", "**väl**", "**mycket väl**",
      keeps: "kommun/habo/data.json"),
    .text(
      "a narrative's words", "content/evaluations/habo/2021.md", "Dialogen är levande.",
      "Dialogen är mycket levande.", keeps: "kommun/mark/data.json"),
    .text(
      "whom a narrative names", "content/evaluations/habo/2021.md", "Dialogen är levande.",
      "Dialogen är levande, som i [[mark]].", keeps: "kommun/mark/data.json"),
    .text(
      "how many opportunities there are", "content/evaluations/habo/2021.md", "# Område 2",
      "## Förbättringsområden\n\n- Webbplatsen kan bli bättre.\n\n# Område 2",
      keeps: "kommun/mark/data.json"),
    Change("a narrative that goes", keeps: "kommun/mark/data.json") {
      try FileManager.default.removeItem(atPath: $0.at("content/evaluations/habo/2021.md"))
    },
    Change("an evaluation that goes", keeps: "kommun/mark/2018/stapel.svg") {
      try FileManager.default.removeItem(atPath: $0.at("content/evaluations/habo"))
    },
    Change("an evaluation that comes", keeps: "kommun/mark/2018/stapel.svg") {
      try $0.write(
        """
        municipality: "0305"
        year: 2023
        framework: "2020"
        source: { title: Ny }
        areas: { 1: 50, 2: 51 }

        """, to: "content/evaluations/haabo/2023.yaml")
    },
    .text(
      "an answer", "content/evaluations/mark/2024.response.yaml", "target: 75", "target: 80",
      keeps: "kommun/habo/data.json"),
    Change("an answer that goes", keeps: "kommun/habo/data.json") {
      try FileManager.default.removeItem(
        atPath: $0.at("content/evaluations/mark/2024.response.yaml"))
    },
    .text(
      "a framework's name", "content/frameworks/2020.yaml", "sv: Dialog,", "sv: Samtal,"),
    .text("a reference", "content/references.yaml", "total: 129.5", "total: 128.5"),
    .text("the register", "content/municipalities.csv", "Marks kommun", "Marks kommun i väst"),
    .text("a site's title", "content/site.yaml", "Öppna resultat", "Resultat"),
    .text("a term", "content/glossary.yaml", "Ett publicerat medel.", "Ett medel."),
    .text("a theme", "content/themes.yaml", "webbplats", "levande"),
    Change("a page of the publisher's own") {
      let file = "content/pages/om.md"
      try $0.write(try $0.text(file) + "\nNy text.\n", to: file)
    },
    .text(
      "a string", "templates/strings/sv.yaml", "Hoppa till innehållet", "Hoppa till texten"),
    Change("a template") {
      let file = "templates/partials/crumbs.mustache"
      try $0.write(try $0.text(file) + "<p>Ny rad.</p>\n", to: file)
    },
    Change("a stylesheet") {
      let file = "templates/assets/site.css"
      try $0.write(try $0.text(file) + "p { color: red; }\n", to: file)
    },
  ]

  private let folder: TemporaryFolder

  /// A site that was published without search, for tests that change one thing of it.
  private static let published = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
    // One language: half the time, and nothing depends on it.
    let site = try folder.text("content/site.yaml")
    try folder.write(site.replacing("[sv, en]", with: "[sv]"), to: "content/site.yaml")
    try FileManager.default.removeItem(atPath: folder.at("content/pages/om.en.md"))
    try publish(in: folder, search: false)
    return folder
  }

  init() throws {
    folder = try TemporaryFolder()
    let good = try Self.published.get()
    for name in ["content", "templates"] { _ = try folder.copy(of: good.at(name), as: name) }
  }

  /// Lays the published site and its cache into the folder, as the same files.
  private func layPublished() throws {
    let good = try Self.published.get()
    for path in try FileSystem.files(below: good.at("public")) {
      let target = folder.at("public/\(path)")
      try FileManager.default.createDirectory(
        atPath: FileSystem.split(target).folder, withIntermediateDirectories: true)
      try FileManager.default.linkItem(atPath: good.at("public/\(path)"), toPath: target)
    }
    try FileManager.default.copyItem(
      atPath: good.at(".public.cache"), toPath: folder.at(".public.cache"))
  }

  @discardableResult
  private func publish(
    _ output: String = "public", cache: Bool = true, compresses: Bool = false,
    search: Bool = true, memory: InputMemory? = nil
  ) throws -> SiteBuild.Outcome.Published {
    try Self.publish(
      in: folder, output, cache: cache, compresses: compresses, search: search, memory: memory)
  }

  @discardableResult
  private static func publish(
    in folder: TemporaryFolder, _ output: String = "public", cache: Bool = true,
    compresses: Bool = false, search: Bool = true, memory: InputMemory? = nil
  ) throws -> SiteBuild.Outcome.Published {
    let outcome = try SiteBuild(
      folders: SiteBuild.Folders(
        content: folder.at("content"), templates: folder.at("templates"),
        output: folder.at(output)),
      isStrict: false, hasSearch: search, wantsPictures: true,
      rasterize: { (picture: Picture, _: OutputPath) throws(BuildFault) -> [UInt8] in picture.svg },
      compresses: compresses, usesCache: cache, workers: nil, memory: memory
    ) { _ in }.run()
    return try #require(outcome.published, "\(outcome.diagnostics.map(\.message))")
  }

  /// What is published is what a build without a cache makes.
  private func expectFresh(compresses: Bool = false, search: Bool = true) throws {
    try publish("fresh", cache: false, compresses: compresses, search: search)
    let differences = try Snapshot(of: folder.at("public"))
      .differences(from: Snapshot(of: folder.at("fresh")))
    #expect(differences == [])
  }

  private func stamp(_ path: String) throws -> FileStamp {
    try #require(FileStamp(of: folder.at("public/\(path)")), "\(path)")
  }

  @Test(arguments: changes) func aChangeIsPublishedWhole(_ change: Change) throws {
    try layPublished()
    let kept = try change.kept.map { try stamp($0) }
    try change.apply(folder)
    try publish(search: false)
    try expectFresh(search: false)
    if let path = change.kept {
      let now = try stamp(path)
      #expect(now == kept)
    }
  }

  /// One process builds again and again, and remembers what it read.
  @Test(arguments: changes) func aChangeIsSeenByWhoeverHasReadBefore(_ change: Change) throws {
    func read(_ memory: InputMemory?) -> SiteInputs {
      SiteInputs.read(
        content: folder.at("content"), templates: folder.at("templates"), memory: memory)
    }
    let memory = InputMemory()
    _ = read(memory)
    try change.apply(folder)
    let fresh = read(nil)
    for _ in 0..<2 {
      let again = read(memory)
      #expect(again.contentFiles.all == fresh.contentFiles.all)
      #expect(again.templateFiles == fresh.templateFiles)
      #expect(again.diagnostics == fresh.diagnostics)
      #expect(again.plannedCount == fresh.plannedCount)
    }
    try publish(cache: false, search: false, memory: memory)
    try expectFresh(search: false)
  }

  @Test func whatDependsOnNothingThatChangedIsNotMadeAnew() throws {
    try publish()
    let pages = ["kommun/mark/index.html", "kommun/mark/2018/index.html", "kommun/mark/data.json"]
    let before = try pages.map { try stamp($0) }
    // A warning keeps the whole from being passed over.
    try Change.text(
      "", "content/evaluations/habo/2021.md", "Dialogen är levande.", "Dialogen lever."
    ).apply(folder)
    try publish()
    let after = try pages.map { try stamp($0) }
    #expect(after == before)
    #expect(
      try Snapshot(of: folder.at("public")).text("kommun/habo/index.html").contains(
        "Dialogen lever."))
  }

  /// Of a table of all evaluations, the cache knows each part and what it was made of.
  @Test func aTableIsMadeOfThePartsThatChanged() throws {
    func parts() throws -> [Fingerprint: [Int]] {
      let bytes = [UInt8](
        try #require(FileManager.default.contents(atPath: folder.at(".public.cache"))))
      var groups = try #require(BuildCache(bytes)).groups
      while let group = try groups.next() {
        let files = try group.unpacked().files
        guard let (_, entry) = files.first(where: { $0.path == "data/omdomen.csv" }) else {
          continue
        }
        let sizes = try ["csv", "json"].map { try stamp("data/omdomen.\($0)").size }
        return try TablePartList.parts(in: entry.parts, sizes: sizes).mapValues { $0.map(\.count) }
      }
      return [:]
    }
    try layPublished()
    let before = try parts()
    let evaluations = try FileSystem.files(below: folder.at("content/evaluations"))
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".response.yaml") }
    #expect(before.count == evaluations.count)
    try Change.text(
      "", "content/evaluations/habo/2021.md", "Dialogen är levande.", "Dialogen lever."
    ).apply(folder)
    try publish(search: false)
    let after = try parts()
    #expect(after.count == before.count)
    #expect(after.filter { before[$0.key] == $0.value }.count == before.count - 1)
  }

  @Test func manyChangesOneAfterTheOther() throws {
    var numbers = SeededNumbers(seed: 7)
    try publish(compresses: true)
    for _ in 0..<6 {
      let score = Int.random(in: 0..<20, using: &numbers)
      let total = Int.random(in: 0..<200, using: &numbers)
      let words = Int.random(in: 0..<1000, using: &numbers)
      if Int.random(in: 0..<2, using: &numbers) == 0 {
        try folder.write(
          try folder.text("content/evaluations/mark/2024.yaml")
            .replacing(#/"1\.1": \d+/#, with: "\"1.1\": \(score)"),
          to: "content/evaluations/mark/2024.yaml")
      }
      if Int.random(in: 0..<2, using: &numbers) == 0 {
        try folder.write(
          try folder.text("content/evaluations/habo/2021.yaml")
            .replacing(#/total: \d+/#, with: "total: \(total)"),
          to: "content/evaluations/habo/2021.yaml")
      }
      if Int.random(in: 0..<2, using: &numbers) == 0 {
        try folder.write(
          try folder.text("content/evaluations/habo/2021.md") + "\nOch \(words).\n",
          to: "content/evaluations/habo/2021.md")
      }
      try publish(compresses: true)
      try expectFresh(compresses: true)
    }
  }

  // MARK: The cache

  /// Without a warning in the content, so that nothing needs to be said.
  private func makeClean() throws {
    try FileManager.default.removeItem(atPath: folder.at("content"))
    _ = try folder.copy(of: Repository.answers, as: "content")
  }

  @Test func whatHasNotChangedIsLeftAsItIs() throws {
    try makeClean()
    let first = try publish()
    #expect(!first.isUnchanged)
    let before = try Footprint(of: folder.at("public"))
    let again = try publish()
    #expect(again.isUnchanged)
    #expect(again.files == first.files)
    #expect(again.bytes == first.bytes)
    #expect(again.evaluations == first.evaluations)
    #expect(try Footprint(of: folder.at("public")).differences(from: before) == [])
  }

  @Test(arguments: ["changed", "removed", "added"])
  func whatSomebodyDidToThePublishedSiteIsMended(_ kind: String) throws {
    try makeClean()
    try publish(search: false)
    let page = try #require(
      try FileSystem.files(below: folder.at("public")).first { $0.hasSuffix("data.json") })
    switch kind {
    case "changed": try folder.write("{}", to: "public/\(page)")
    case "removed": try FileManager.default.removeItem(atPath: folder.at("public/\(page)"))
    default:
      try folder.write("mine", to: "public/mine.txt")
      #expect(throws: BuildFault.self) { try publish(search: false) }
      try FileManager.default.removeItem(atPath: folder.at("public/mine.txt"))
    }
    try publish(search: false)
    try expectFresh(search: false)
  }

  /// The forms of a table are made together. When one was changed by hand, the others are made anew beside it, and what is
  /// published under another name meanwhile is not written to.
  @Test(arguments: ["csv", "sv.csv", "json", "json.gz"])
  func aFileThatIsMadeWithOthersIsMended(_ ending: String) throws {
    try makeClean()
    try publish(compresses: true, search: false)
    let forms = ["csv", "sv.csv", "json"]
    for form in forms {
      try FileManager.default.linkItem(
        atPath: folder.at("public/data/evaluations.\(form)"), toPath: folder.at("kept.\(form)"))
    }
    let before = try forms.map { try folder.text("kept.\($0)") }
    let changed = "public/data/evaluations.\(ending)"
    try FileManager.default.removeItem(atPath: folder.at(changed))
    try folder.write("{}", to: changed)
    try publish(compresses: true, search: false)
    try expectFresh(compresses: true, search: false)
    #expect(try forms.map { try folder.text("kept.\($0)") } == before)
  }

  @Test(arguments: [
    "empty", "cut", "flipped", "of another version", "longer", "a folder", "a link", "gone",
  ])
  func aCacheThatIsNoneDoesNoHarm(_ kind: String) throws {
    try layPublished()
    let path = folder.at(".public.cache")
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    try #require(BuildCache(bytes) != nil)
    try FileManager.default.removeItem(atPath: path)
    switch kind {
    case "empty": bytes = []
    case "cut": bytes.removeLast(bytes.count / 2)
    case "flipped": bytes[bytes.count / 2] ^= 1
    case "of another version": bytes[0] ^= 3
    case "longer": bytes += [0, 0, 0, 0, 0, 0, 0, 0]
    default: break
    }
    switch kind {
    case "a folder": try folder.write("x", to: ".public.cache/x")
    case "a link":
      try folder.write("mine", to: "mine.txt")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder.at("mine.txt"))
    case "gone": break
    default:
      #expect(BuildCache(bytes) == nil)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
    try Self.changes[0].apply(folder)
    try publish(search: false)
    try expectFresh(search: false)
    if kind == "a link" { #expect(try folder.text("mine.txt") == "mine") }
    if kind == "a folder" { #expect(try folder.text(".public.cache/x") == "x") }
  }

  /// What was kept for the search index, whole or not: the next index is that of a fresh build.
  @Test(arguments: ["whole", "cut", "flipped", "a folder", "a link", "gone"])
  func whatWasKeptForTheIndexDoesNoHarm(_ kind: String) throws {
    try publish()
    let path = folder.at(".public.index")
    var bytes = try #require(FileSystem.bytes(of: path, most: 1 << 30))
    let before = try folder.names(below: "public/sok/text")
    if kind != "whole" { try FileManager.default.removeItem(atPath: path) }
    switch kind {
    case "cut": try FileSystem.write(Array(bytes.prefix(bytes.count / 2)), to: path)
    case "flipped":
      for place in stride(from: 100, to: bytes.count, by: 1000) { bytes[place] ^= 1 }
      try FileSystem.write(bytes, to: path)
    case "a folder": try folder.write("x", to: ".public.index/x")
    case "a link":
      try folder.write("mine", to: "mine.txt")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder.at("mine.txt"))
    default: break
    }
    try folder.write(
      folder.text("content/evaluations/habo/2021.md")
        .replacing("Dialogen är levande.", with: "Dialogen är mycket levande."),
      to: "content/evaluations/habo/2021.md")
    try publish()
    #expect(try folder.names(below: "public/sok/text") != before)
    try expectFresh()
    if kind == "a link" { #expect(try folder.text("mine.txt") == "mine") }
    if kind == "a folder" { #expect(try folder.text(".public.index/x") == "x") }
  }

  /// The bytes of each group of a cache, in the order of the plan.
  private func groups(of cache: BuildCache) throws -> [[UInt8]] {
    var groups = cache.groups
    var all: [[UInt8]] = []
    while let group = try groups.next() { all.append(BuildCache.bytes(of: try group.unpacked())) }
    return all
  }

  /// What stands after the groups of a cache.
  private func closing(of cache: BuildCache, _ groups: [Range<Int>], at place: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    BuildCache.close(cache.whole, groups, at: place) { bytes += $0 }
    return bytes
  }

  /// The bytes of a cache that is taken apart and put together again, the last group first.
  private func written(_ cache: BuildCache) throws -> [UInt8] {
    var bytes = BuildCache.opening
    var ranges: [Range<Int>] = []
    for group in try groups(of: cache).reversed() {
      ranges.insert(bytes.count..<bytes.count + group.count, at: 0)
      bytes += group
    }
    bytes += closing(of: cache, ranges, at: bytes.count)
    var end = CacheWriter()
    var sum = ByteSum()
    sum.add(bytes)
    end.fingerprint(Fingerprint(bits: sum.bits))
    return bytes + end.bytes
  }

  @Test func whateverACacheSaysNothingCrashes() throws {
    try layPublished()
    let bytes = [UInt8](
      try #require(FileManager.default.contents(atPath: folder.at(".public.cache"))))
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<300 {
      var spoiled = Array(bytes.dropLast(8))
      for _ in 0..<(1 + Int.random(in: 0..<4, using: &numbers)) {
        spoiled[Int.random(in: 0..<spoiled.count, using: &numbers)] = UInt8(
          Int.random(in: 0..<256, using: &numbers))
      }
      // With the right end it is read as if it were whole.
      var writer = CacheWriter()
      var sum = ByteSum()
      sum.add(spoiled)
      writer.fingerprint(Fingerprint(bits: sum.bits))
      // What it says of files is read when their turn comes.
      guard var groups = BuildCache(spoiled + writer.bytes)?.groups else { continue }
      while let group = (try? groups.next()) ?? nil { _ = try? group.unpacked() }
    }
    let cache = try #require(BuildCache(bytes))
    let again = try #require(BuildCache(try written(cache)))
    #expect(try groups(of: again) == groups(of: cache))
    #expect(closing(of: again, [], at: 0) == closing(of: cache, [], at: 0))
    #expect(try written(again) == written(cache))
  }

  @Test func aCacheOfAnotherFolderIsOfNoUse() throws {
    try publish(search: false)
    try publish("other", search: false)
    try FileManager.default.removeItem(atPath: folder.at(".public.cache"))
    try FileManager.default.copyItem(
      atPath: folder.at(".other.cache"), toPath: folder.at(".public.cache"))
    try Self.changes[1].apply(folder)
    try publish(search: false)
    try expectFresh(search: false)
  }

  @Test func otherOptionsMakeAnotherSite() throws {
    try publish(search: false)
    try publish()
    try expectFresh()
    try publish(compresses: true)
    try expectFresh(compresses: true)
    try publish()
    try expectFresh()
  }

  @Test func withoutTheCacheEverythingIsMade() throws {
    try publish()
    let before = try stamp("kommun/mark/index.html")
    try publish(cache: false)
    let after = try stamp("kommun/mark/index.html")
    #expect(after != before)
  }
}

extension TemporaryFolder {
  /// The names of what is in a folder below this one.
  fileprivate func names(below folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: at(folder)).sorted()
  }
}
