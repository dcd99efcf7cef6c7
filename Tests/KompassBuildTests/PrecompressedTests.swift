import CZlib
import Foundation
import Testing

@testable import KompassBuild
@testable import KompassSite

/// Compressed copies beside the files, and the files for servers on a whole small site.
@Suite struct PrecompressedTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(
    to name: String, templates: String = Repository.templates, compresses: Bool = true,
    workers: Int? = nil
  ) throws -> Snapshot {
    _ = try SiteBuild(
      folders: SiteBuild.Folders(
        content: Repository.smallContent, templates: templates, output: folder.at(name)),
      isStrict: false, compresses: compresses, workers: workers
    ) { _ in }.run()
    return try Snapshot(of: folder.at(name))
  }

  @Test func copiesAreTheFilesAndChangeNothingElse() throws {
    let plain = try build(to: "plain", compresses: false)
    let site = try build(to: "packed")
    let copies = site.files.keys.filter { $0.hasSuffix(".gz") }
    #expect(copies.count > 20)
    #expect(!plain.files.keys.contains { $0.hasSuffix(".gz") })
    for copy in copies {
      let original = try #require(site.files[String(copy.dropLast(3))])
      let packed = try #require(site.files[copy])
      #expect(try unpacked(Array(packed)) == Array(original), "\(copy)")
      #expect(packed.count < original.count && original.count >= Gzip.least, "\(copy)")
    }
    let differences = site.differences(from: plain)
    #expect(Set(differences) == Set(copies).union([BuiltFolder.listName]))
    let list = try site.text(BuiltFolder.listName).split(separator: "\n").map(String.init)
    #expect(list.sorted() == site.files.keys.filter { $0 != BuiltFolder.listName }.sorted())
  }

  @Test func everyTextThatIsWorthItHasACopy() throws {
    let site = try build(to: "site")
    for (path, data) in site.files where data.count >= 4096 {
      guard [".html", ".css", ".js", ".json", ".svg"].contains(where: path.hasSuffix) else {
        continue
      }
      #expect(site.files[path + ".gz"] != nil, "\(path)")
    }
    for path in ["_headers.gz", ".nojekyll.gz"] { #expect(site.files[path] == nil) }
  }

  @Test func theNumberOfCoresChangesNothing() throws {
    let one = try build(to: "one", workers: 1)
    let five = try build(to: "five", workers: 5)
    #expect(one.differences(from: five) == [])
  }

  @Test func aFileOfThePublishersThatIsCalledSoStays() throws {
    let templates = try folder.copy(of: Repository.templates, as: "templates")
    try String(repeating: "data ", count: 1000)
      .write(toFile: templates + "/assets/tabell.csv", atomically: true, encoding: .utf8)
    try "mine".write(toFile: templates + "/assets/tabell.csv.gz", atomically: true, encoding: .utf8)
    let site = try build(to: "site", templates: templates)
    #expect(try site.text("assets/tabell.csv.gz") == "mine")
  }

  @Test func aSecondBuildWithoutThemTakesThemAway() throws {
    _ = try build(to: "site")
    let site = try build(to: "site", compresses: false)
    #expect(!site.files.keys.contains { $0.hasSuffix(".gz") })
  }

  @Test func gzipKeepsNeitherTimeNorSystem() throws {
    let bytes = Array(String(repeating: "Öppna resultat. ", count: 100).utf8)
    let packed = try #require(Gzip.compress(bytes))
    #expect(Array(packed.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    #expect(try unpacked(packed) == bytes)
    #expect(Gzip.compress(bytes) == packed)
  }

  @Test func whatGetsNoSmallerIsNotKept() {
    var number: UInt64 = 1
    let noise = (0..<5000).map { _ -> UInt8 in
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: number >> 40)
    }
    #expect(Gzip.compress(noise) == nil)
    #expect(Gzip.compress([]) == nil)
    #expect(Gzip.compress([UInt8](repeating: 0, count: Gzip.least - 1)) == nil)
    #expect(Gzip.compress([UInt8](repeating: 0, count: Gzip.least)) != nil)
  }

  @Test func whatZlibRefusesHasNoCopy() throws {
    let path = folder.at("text")
    try String(repeating: "Öppna resultat. ", count: 10_000)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let finished = try #require(GzipStream())
    #expect(finished.append([1], isLast: true) != nil)
    #expect(try Gzip.compress(file: path, to: path + ".gz", with: finished) == nil)
    #expect(!FileManager.default.fileExists(atPath: path + ".gz"))
    #expect(try Gzip.compress(file: path, to: path + ".gz") != nil)
    #expect(FileManager.default.fileExists(atPath: path + ".gz"))
  }

  /// Every file of a small site is matched by one rule, and Cloudflare reads all rules.
  @Test(arguments: [Repository.smallContent, Repository.answers, Repository.content])
  func theHeadersOfEveryPlannedFileAreKnown(_ content: String) throws {
    let inputs = SiteInputs.read(content: content, templates: Repository.templates)
    var plan: [PlannedFile] = []
    try #require(inputs.plan).forEach { plan.append($0) }
    let site = try #require(inputs.results).site
    let text = String(
      decoding: try bytes(of: SiteMap.headersPath, in: plan), as: UTF8.self)
    let patterns = text.split(separator: "\n").filter { $0.hasPrefix("/") }
    #expect(patterns.count <= 100 && Set(patterns).count == patterns.count)
    let expressions = try patterns.map { pattern in
      let shape = pattern.replacing(".", with: "[.]").replacing(/:[a-z]+/, with: "[^/]+")
        .replacing("*", with: ".*")
      return try Regex(String(shape))
    }
    for path in plan.map(\.path) where ![".nojekyll", "_headers"].contains(path.description) {
      let address = site.baseURL.path + path.address
      let found = expressions.filter { address.wholeMatch(of: $0) != nil }.count
      #expect(found == 1, "\(address)")
      #expect(MediaType(of: path) != nil, "\(path) has no type")
    }
  }

  private func bytes(of path: OutputPath, in plan: [PlannedFile]) throws -> [UInt8] {
    struct Unasked: Error {}
    let file = try #require(plan.first { $0.path == path })
    guard case .pages(let render) = file.step else { throw Unasked() }
    return try render { _ in throw Unasked() }
  }

  private func unpacked(_ packed: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    try #require(
      inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    var input = packed
    var output = [UInt8](repeating: 0, count: 4_000_000)
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    try #require(status == Z_STREAM_END)
    return Array(output.prefix(Int(stream.total_out)))
  }
}
