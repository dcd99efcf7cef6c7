import Foundation
import SharedByTests
import Testing

/// Every mistake of a publisher, through the program: the whole text, exit code 1, and the published site untouched.
@Suite struct InvalidSiteTests {
  /// Whether expected texts are written anew; the run fails then, so that nobody forgets to look at them.
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// A small good site, and where it was published.
  private final class Published: Sendable {
    let folder: TemporaryFolder
    let files: Footprint
    var output: String { folder.at("site/public") }

    init() throws {
      folder = try TemporaryFolder()
      _ = try folder.copy(of: Repository.smallContent, as: "content")
      try PlainTemplates.write(to: folder.at("templates"))
      let result = try Program.run(
        ["build", "--without-pictures", "--output", "site/public"], in: folder.path)
      try #require(result.status == 0, "\(result.errors)")
      files = try Footprint(of: folder.at("site/public"))
    }
  }

  /// Published once for all tests: none of them may change it.
  private static let published = Result { try Published() }

  private let published: Published
  private let folder: TemporaryFolder

  init() throws {
    published = try Self.published.get()
    folder = try TemporaryFolder()
  }

  @Test func thereAreEnough() {
    #expect(InvalidSite.all.count + MadeFault.all.count >= 120)
    for group in InvalidSite.Group.allCases {
      #expect(InvalidSite.all.contains { $0.group == group })
    }
  }

  @Test(arguments: InvalidSite.all)
  func aMistakeIsToldAndNothingIsPublished(_ site: InvalidSite) throws {
    try copyGoodSite(for: site)
    try site.lay(over: folder)
    try record(site)
    try expect(try site.expected)
  }

  @Test(arguments: MadeFault.all)
  func soIsOneThatNoTextCanHold(_ fault: MadeFault) throws {
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    try fault.make(in: folder.at("content"))
    try expect(fault.expected)
  }

  @Test(arguments: MadeSiteFault.all)
  func soIsOneOfTemplates(_ fault: MadeSiteFault) throws {
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    try PlainTemplates.write(to: folder.at("templates"))
    try fault.make(folder)
    try expect(fault.expected, templates: "templates")
  }

  /// Lays a good site into ``folder``; templates only where they are to be spoiled.
  private func copyGoodSite(for site: InvalidSite) throws {
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    switch site.group {
    case .content: break
    case .templates where try site.expected.contains(": error: "):
      _ = try folder.copy(of: Repository.fewTemplates, as: "templates")
    case .templates, .site: try PlainTemplates.write(to: folder.at("templates"))
    }
  }

  /// Builds the site in ``folder`` over the published one, and expects `text` to be said of it.
  ///
  /// - Parameter templates: where the templates are; nil for those that are there, or else good ones.
  private func expect(_ text: String, templates: String? = nil) throws {
    let hasTemplates = FileManager.default.fileExists(atPath: folder.at("templates"))
    let templates = templates ?? (hasTemplates ? "templates" : published.folder.at("templates"))
    let findings = ExpectedFinding.all(in: text)
    let errors = findings.filter { $0.severity == "error" }
    // Where there are errors, warnings are not told; where there are none, they hold up a strict build alone.
    let told = errors.isEmpty ? findings : errors
    let warnings = told.count - errors.count
    let result = try Program.run(
      ["build", "--without-pictures", "--templates", templates, "--output", published.output]
        + (errors.isEmpty ? ["--strict"] : []),
      in: folder.path)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(
      result.errors == told.map(\.text).joined() + """
        \(errors.count) error\(errors.count == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")
        Nothing was published; \(published.output) is as it was.

        """)
    #expect(try Footprint(of: published.output).differences(from: published.files) == [])
    if errors.isEmpty {
      let lenient = try Program.run(
        ["build", "--without-pictures", "--templates", templates], in: folder.path)
      #expect(lenient.status == 0)
      #expect(lenient.errors == "")
      #expect(FileManager.default.fileExists(atPath: folder.at("public/index.html")))
    }
  }

  /// Writes what `check` says of a site of the whole program; the texts of the others are recorded where they are read.
  private func record(_ site: InvalidSite) throws {
    guard Self.isRecording, site.group == .site else { return }
    let check = try Program.run(["check"], in: folder.path)
    let lines = check.output.split(separator: "\n", omittingEmptySubsequences: false)
    // The last line counts.
    let text = lines.dropLast(2).map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: site.folder.appending(path: "expected.txt"))
    Issue.record("recorded \(site.name)")
  }
}
