import Foundation
import Testing

/// The program as a person runs it.
@Suite struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  @Test func aGoodFolderIsPublishedWithOneLine() throws {
    // A line more tells of pictures on a machine that cannot make them.
    let result = try run("build", "--without-pictures")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Published 3 evaluations of 3 municipalities to public: "))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(FileManager.default.fileExists(atPath: folder.at("public/index.html")))
    #expect(FileManager.default.fileExists(atPath: folder.at("public/.nojekyll")))
  }

  @Test func searchCanBeLeftOut() throws {
    #expect(try run("build", "--without-search").status == 0)
    let site = try Snapshot(of: folder.at("public"))
    #expect(!site.files.keys.contains { $0.hasPrefix("sok/") || $0.hasPrefix("en/sok/") })
    #expect(!site.files.keys.contains { $0.hasSuffix("/sok.json") })
    for (path, data) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(!page.contains("sok/\"") && !page.contains("role=\"search\" action"), "\(path)")
    }
    let lines = try run("build", "--without-search", "--timings").output.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("Indexed") })
  }

  @Test func timingsPrintOneLineForEachStage() throws {
    let result = try run("build", "--timings")
    let lines = result.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(lines == ["Read", "Planned", "Rendered", "Indexed", "Published", "Published"])
  }

  @Test func aMistakeIsToldAndNothingIsPublished() throws {
    #expect(try run("build").status == 0)
    let before = try Snapshot(of: folder.at("public"))
    try folder.write(
      "title: X\nbase_url: nowhere\n", to: "content/site.yaml")
    let result = try run("build")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("content/site.yaml:2:11: error: "))
    #expect(result.errors.contains("  fix: "))
    #expect(result.errors.hasSuffix("Nothing was published; public is as it was.\n"))
    #expect(try Snapshot(of: folder.at("public")) == before)
  }

  @Test func strictHoldsWarningsToBeErrors() throws {
    try folder.write("x", to: "content/notes.txt")
    let strict = try run("build", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("content/notes.txt: warning: "))
    #expect(!FileManager.default.fileExists(atPath: folder.at("public")))
    let lenient = try run("build")
    #expect(lenient.status == 0)
    #expect(lenient.errors == "")
    #expect(
      lenient.output.hasPrefix(
        "content/notes.txt: warning: the content format has no use for this [unused-file]\nPublished "
      ))
    #expect(lenient.output.hasSuffix(" warning: see “kompassros check”.\n"))
  }

  @Test func aBuildNamesTenWarnings() throws {
    for number in 1...12 { try folder.write("x", to: "content/notes-\(number).txt") }
    let lines = try run("build").output.split(separator: "\n")
    #expect(lines.filter { $0.contains(": warning: ") }.count == 10)
    #expect(lines.dropFirst(10).first == "… and 2 more: kompassros check")
    #expect(lines.contains { $0.hasSuffix(" 12 warnings: see “kompassros check”.") })
  }

  @Test func checkPrintsForPeopleAndForPrograms() throws {
    try folder.write("x", to: "content/notes.txt")
    let text = try run("check")
    #expect(text.status == 0)
    #expect(text.output.contains("content/notes.txt: warning: "))
    let json = try run("check", "--format", "json")
    #expect(json.status == 0)
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    let note = try #require(entries.first { $0["file"] as? String == "content/notes.txt" })
    #expect(note["severity"] as? String == "warning")
    #expect(note["identifier"] as? String == "unused-file")
    #expect(note["line"] == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.at("public")))
  }

  @Test func checkFailsOnErrors() throws {
    try folder.write("title: [", to: "content/site.yaml")
    #expect(try run("check").status == 1)
    #expect(try run("check", "--format", "json").status == 1)
  }

  @Test func aMissingContentFolderIsAContentError() throws {
    let result = try run("build", "--content", "nothing")
    #expect(result.status == 1)
    #expect(result.errors.contains("nothing"))
  }

  @Test func wrongUsageIsTwo() throws {
    for arguments in [
      ["bild"], ["build", "--nope"], ["check", "--format", "xml"], ["build", "x"],
    ] {
      let result = try Program.run(arguments, in: folder.path)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "")
      #expect(!result.errors.isEmpty)
    }
  }

  @Test func helpAndVersionAreGood() throws {
    let version = try run("--version")
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
    for arguments in [[], ["--help"], ["build", "--help"], ["check", "--help"]] {
      let result = try Program.run(arguments, in: folder.path)
      #expect(result.status == 0, "\(arguments)")
      #expect(result.output.contains("USAGE"))
    }
  }

  @Test func aFaultOfTheDiskIsSeventyAndNamesThePath() throws {
    try folder.write("mine", to: "public/letter.txt")
    let result = try run("build")
    #expect(result.status == 70)
    #expect(result.errors.contains("public holds 1 file that no build made, such as letter.txt"))
    #expect(FileManager.default.fileExists(atPath: folder.at("public/letter.txt")))
  }

  @Test func aReaderThatGoesAwayDoesNotStopABuild() throws {
    _ = try Program.shell("{ \"$0\" build --timings; echo $? >status; } | true", in: folder.path)
    #expect(try String(contentsOfFile: folder.at("status"), encoding: .utf8) == "0\n")
    #expect(FileManager.default.fileExists(atPath: folder.at("public/index.html")))
  }

  @Test func mistakesInContentDoNotHideThoseInTemplates() throws {
    try folder.write("title: [", to: "content/site.yaml")
    try folder.write("{{titel}}", to: "templates/pages/not-found.mustache")
    let result = try run("build")
    #expect(result.errors.contains("content/site.yaml:"))
    #expect(result.errors.contains("templates/pages/not-found.mustache:1:3: error: "))
  }

  /// Neither the language nor the place of the machine reaches the site.
  @Test func localeAndTimeZoneChangeNothing() throws {
    #expect(try run("build").status == 0)
    let environment = ["LC_ALL": "tr_TR.UTF-8", "LANG": "ar_SA.UTF-8", "TZ": "Pacific/Kiritimati"]
    let result = try Program.run(
      ["build", "--output", "elsewhere"], in: folder.path, environment: environment)
    #expect(result.status == 0)
    let differences = try Snapshot(of: folder.at("public"))
      .differences(from: Snapshot(of: folder.at("elsewhere")))
    #expect(differences == [])
  }

  /// A limit on the size of files stands in for a full disk: writing fails half-way through the site.
  @Test func aFullDiskLeavesThePublishedSiteAsItWas() throws {
    #expect(try run("build").status == 0)
    let before = try Snapshot(of: folder.at("public"))
    let result = try Program.shell(
      "trap '' XFSZ; ulimit -f 8; exec \"$0\" build", in: folder.path)
    #expect(result.status == 70)
    #expect(result.errors.contains("kompassros: could not write "))
    #expect(result.errors.contains("/.public.staging/"))
    #expect(result.errors.contains("\n  fix: "))
    #expect(try Snapshot(of: folder.at("public")) == before)
    #expect(!FileManager.default.fileExists(atPath: folder.at(".public.staging")))
  }
}
