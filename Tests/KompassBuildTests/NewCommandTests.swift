import Foundation
import KompassModel
import Testing

@testable import KompassBuild

/// `kompassros new` as a publisher types it.
@Suite struct NewCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., in place: String = "") throws -> Program.Result {
    try Program.run(arguments, in: folder.at(place))
  }

  // MARK: A site

  @Test func aNewSiteIsBuiltWithoutARemark() throws {
    let made = try run("new", "site", "my site")
    #expect(made.status == 0)
    #expect(made.errors == "")
    #expect(made.output.contains("cd 'my site'\n"))
    let check = try run("check", in: "my site")
    #expect(check.output.hasSuffix(" files: nothing to remark on.\n"))
    let built = try run("build", "--strict", "--without-pictures", in: "my site")
    #expect(built.status == 0)
    #expect(
      built.output.hasPrefix("Published 1 evaluations of 1 municipalities to public: "),
      "\(built.output)\(built.errors)")
    let page = try folder.text("my site/public/kommun/exempelkommunen/2024/index.html")
    #expect(page.contains("Det här är ett exempel."))
    let templates = try Snapshot(of: Repository.templates)
    #expect(try Snapshot(of: folder.at("my site/templates")) == templates)
  }

  @Test func theExampleCanBeTakenOutAsItSays() throws {
    #expect(try run("new", "site", "site", "--all-municipalities").status == 0)
    for path in ["evaluations/exempelkommunen", "references.yaml"] {
      try FileManager.default.removeItem(atPath: folder.at("site/content/" + path))
    }
    let register = try folder.text("site/content/municipalities.csv")
    let lines = register.split(separator: "\n")
    #expect(lines.count == 292)
    #expect(lines.last?.hasPrefix("9901,exempelkommunen,") == true)
    try folder.write(
      lines.dropLast().map { $0 + "\n" }.joined(), to: "site/content/municipalities.csv")
    let check = try run("check", in: "site")
    #expect(check.output.hasSuffix(" files: nothing to remark on.\n"), "\(check.output)")
  }

  @Test func whatIsThereIsNeverTouched() throws {
    try folder.write("mine", to: "full/.hidden")
    try folder.write("mine", to: "file")
    for name in ["full", "file", "full/.hidden"] {
      let result = try run("new", "site", name)
      #expect(result.status == 70)
      #expect(result.errors.hasPrefix("kompassros: \(name) is there already"))
    }
    #expect(try Snapshot(of: folder.path).files.keys.sorted() == ["file", "full/.hidden"])
    try FileManager.default.createDirectory(
      atPath: folder.at("empty"), withIntermediateDirectories: true)
    #expect(try run("new", "site", ".", in: "empty").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.at("empty/content/site.yaml")))
  }

  @Test func aSiteThatCannotBeFinishedIsTakenBack() throws {
    let files = [
      CarriedFile(path: "a/b/one", bytes: [1]), CarriedFile(path: "a/two", bytes: [2]),
      // A file stands where a folder is needed.
      CarriedFile(path: "a/two/three", bytes: [3]),
    ]
    #expect(throws: BuildFault.self) { try NewSite(folder: folder.at("x/site")).make(files) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    try FileManager.default.createDirectory(
      atPath: folder.at("mine"), withIntermediateDirectories: true)
    #expect(throws: BuildFault.self) { try NewSite(folder: folder.at("mine")).make(files) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.at("mine")) == [])
  }

  // MARK: An evaluation

  private func layContent() throws {
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
  }

  @Test func aNewEvaluationIsADraftThatStopsNothing() throws {
    try layContent()
    let made = try run("new", "evaluation", "habo", "2025")
    #expect(made.status == 0)
    #expect(made.output.contains("  content/evaluations/habo/2025.yaml\n"))
    #expect(made.output.contains("  content/evaluations/habo/2025.md\n"))
    let check = try run("check")
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("2025.yaml:8:1: warning: the evaluation is a draft"))
    #expect(check.output.contains("warning: scores 1.1 has no value"))
    #expect(!check.output.contains(" error: "))
    #expect(try run("build", "--without-pictures").status == 0)
    let site = try Snapshot(of: folder.at("public"))
    #expect(!site.files.keys.contains { $0.contains("habo/2025") })
    for (path, data) in site.files where path.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("habo/2025"), "\(path)")
    }
  }

  /// What is laid out can be filled in and is then an evaluation without a remark.
  @Test(arguments: ["content", "small"]) func aFilledInDraftIsAnEvaluation(_ which: String) throws {
    _ = try folder.copy(
      of: which == "small" ? Repository.smallContent : Repository.content, as: "content")
    #expect(try run("new", "evaluation", "habo", "2025").status == 0)
    let yaml = folder.at("content/evaluations/habo/2025.yaml")
    var figures = try String(contentsOfFile: yaml, encoding: .utf8)
    figures = figures.replacing("draft: true\n", with: "")
    figures = figures.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line).replacing(line.hasPrefix("  \"") ? ":   #" : "\n", with: ": 5 #")
    }.joined(separator: "\n")
    try Data(figures.utf8).write(to: URL(fileURLWithPath: yaml))
    let path = folder.at("content/evaluations/habo/2025.md")
    let narrative = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("\n-\n", with: "\n- Ord.\n")
    try Data(narrative.utf8).write(to: URL(fileURLWithPath: path))
    let findings = SiteCheck(content: folder.at("content"), templates: Repository.templates).run()
    #expect(findings.diagnostics.filter { $0.location.file.contains("habo/2025") } == [])
    #expect(!findings.hasErrors)
  }

  @Test func theFilesAreWhatTheyWere() throws {
    try layContent()
    #expect(try run("new", "evaluation", "habo", "2025").status == 0)
    for name in ["2025.yaml", "2025.md"] {
      try GoldenText.expect(
        try folder.text("content/evaluations/habo/\(name)"), as: "publisher/\(name)")
    }
  }

  @Test func theFrameworkIsTheNewestThatIsValid() throws {
    try layContent()
    func framework(_ arguments: String...) throws -> String? {
      #expect(try Program.run(["new", "evaluation"] + arguments, in: folder.path).status == 0)
      let text = try folder.text("content/evaluations/\(arguments[0])/\(arguments[1]).yaml")
      return text.split(separator: "\n").first { $0.hasPrefix("framework:") }.map(String.init)
    }
    #expect(try framework("habo", "2030") == "framework: \"2020\"")
    #expect(try framework("habo", "2019") == "framework: \"2016\"")
    #expect(try framework("habo", "2020", "--framework", "2016") == "framework: \"2016\"")
  }

  @Test func whatCannotBeIsRefusedInWords() throws {
    try layContent()
    let before = try Snapshot(of: folder.at("content"))
    let cases: [([String], String)] = [
      (
        ["hablo", "2025"],
        "There is no municipality “hablo” in municipalities.csv; did you mean “habo”"
      ),
      (["Håbo", "2025"], "did you mean “haabo”?"), (["xxxxxxxx", "2025"], "column “slug”"),
      (["../habo", "2025"], "There is no municipality"), (["habo", "1989"], "from 1990 to 2199"),
      (["habo", "1995"], "No framework is valid in 1995"), (["habo", "soon"], "soon"),
      (["habo", "2025", "--framework", "2021"], "there are 2016, 2020."),
      (["mark", "2024"], "content/evaluations/mark/2024.yaml is there already"),
    ]
    for (arguments, words) in cases {
      let result = try Program.run(["new", "evaluation"] + arguments, in: folder.path)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    // One of the two is enough.
    try folder.write("mine", to: "content/evaluations/habo/2026.md")
    #expect(try run("new", "evaluation", "habo", "2026").status == 2)
    #expect(
      !FileManager.default.fileExists(atPath: folder.at("content/evaluations/habo/2026.yaml")))
    try FileManager.default.removeItem(atPath: folder.at("content/evaluations/habo/2026.md"))
    #expect(try Snapshot(of: folder.at("content")) == before)
    try folder.write("code\n", to: "content/municipalities.csv")
    let broken = try run("new", "evaluation", "habo", "2025")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("content/municipalities.csv:"))
  }
}
