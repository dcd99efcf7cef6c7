import Foundation
import SharedByTests
import Testing

@testable import KompassBuild
@testable import kompassros

/// Every mistake of a publisher: the whole text, exit code 1, and the published site untouched.
///
/// Most are built in this process, by what the command consists of, and their text is worded by the command's own
/// ``BuildEnding``. Of every group the first mistakes go through the program, too, as do all that no text can hold.
@Suite struct InvalidSiteTests {
  /// Whether expected texts are written anew; the run fails then, so that nobody forgets to look at them.
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// A small good site, and where it was published.
  private final class Published: Sendable {
    let folder: TemporaryFolder
    let files: Footprint
    /// The good templates that it was made from.
    let templates: ReadTemplates
    var output: String { folder.at("site/public") }

    init() throws {
      folder = try TemporaryFolder()
      _ = try folder.copy(of: Repository.smallContent, as: "content")
      try PlainTemplates.write(to: folder.at("templates"))
      let result = try Program.run(
        ["build", "--without-pictures", "--output", "site/public"], in: folder.path)
      try #require(result.status == 0, "\(result.errors)")
      files = try Footprint(of: folder.at("site/public"))
      templates = ReadTemplates(folder: folder.at("templates"))
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
    try expect(try site.expected, through: .build)
  }

  /// The first with an error and the first with a warning of each group.
  private static let examples = InvalidSite.Group.allCases.flatMap { group in
    ["error", "warning"].compactMap { severity in
      InvalidSite.all.first { site in
        let findings = ExpectedFinding.all(in: (try? site.expected) ?? "")
        return site.group == group && findings.contains { $0.severity == severity }
          && (severity == "error" || !findings.contains { $0.severity == "error" })
      }
    }
  }

  @Test(arguments: examples)
  func theProgramSaysTheSame(_ site: InvalidSite) throws {
    try copyGoodSite(for: site)
    try site.lay(over: folder)
    try expect(try site.expected, through: .program)
  }

  @Test func thereAreExamples() {
    #expect(Set(Self.examples.map(\.group)).count == InvalidSite.Group.allCases.count)
    #expect(Self.examples.count > InvalidSite.Group.allCases.count)
  }

  @Test(arguments: MadeFault.all)
  func soIsOneThatNoTextCanHold(_ fault: MadeFault) throws {
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    try fault.make(in: folder.at("content"))
    try expect(fault.expected, through: .program)
  }

  @Test(arguments: MadeSiteFault.all)
  func soIsOneOfTemplates(_ fault: MadeSiteFault) throws {
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    try PlainTemplates.write(to: folder.at("templates"))
    try fault.make(folder)
    try expect(fault.expected, templates: "templates", through: .program)
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

  /// How a site is built.
  private enum Way {
    /// By the program, as a process.
    case program
    /// By what the command `build` consists of, in this process.
    case build
  }

  /// Builds the site in ``folder``.
  ///
  /// - Parameters:
  ///   - templates: where the templates are; nil for good ones.
  ///   - output: nil for `public` in ``folder``.
  private func build(
    _ way: Way, templates: String?, output: String?, isStrict: Bool
  ) throws -> BuildEnding {
    switch way {
    case .program:
      let result = try Program.run(
        [
          "build", "--without-pictures", "--output", output ?? "public",
          "--templates", templates ?? published.folder.at("templates"),
        ] + (isStrict ? ["--strict"] : []), in: folder.path)
      let status = try #require(ExitStatus(rawValue: result.status), "\(result.errors)")
      return BuildEnding(output: result.output, errors: result.errors, status: status)
    case .build:
      let build = SiteBuild(
        folders: SiteBuild.Folders(
          content: folder.at("content"),
          templates: templates.map(folder.at) ?? published.folder.at("templates"),
          output: output ?? folder.at("public")),
        isStrict: isStrict, read: templates == nil ? published.templates : nil, workers: 1)
      let ending = BuildEnding(
        of: try build.run(), isStrict: isStrict, output: output ?? "public")
      // A process has a working folder of its own, which paths are relative to; tests share one.
      return BuildEnding(
        output: ending.output, errors: ending.errors.replacing(folder.path + "/", with: ""),
        status: ending.status)
    }
  }

  /// Builds the site in ``folder`` over the published one, and expects `text` to be said of it.
  ///
  /// - Parameter templates: where the templates are; nil for those that are there, or else good ones.
  private func expect(_ text: String, templates: String? = nil, through way: Way) throws {
    let hasTemplates = FileManager.default.fileExists(atPath: folder.at("templates"))
    let templates = templates ?? (hasTemplates ? "templates" : nil)
    let findings = ExpectedFinding.all(in: text)
    let errors = findings.filter { $0.severity == "error" }
    // Where there are errors, warnings are not told; where there are none, they hold up a strict build alone.
    let told = errors.isEmpty ? findings : errors
    let warnings = told.count - errors.count
    // Pages are made in the staging folder, beside a site that the other tests look at.
    let rendersPages = errors.contains { $0.identifier == "page-too-large" }
    let published = rendersPages ? try Published() : published
    let ending = try build(
      way, templates: templates, output: published.output, isStrict: errors.isEmpty)
    #expect(ending.status == .contentErrors)
    #expect(ending.output == "")
    #expect(
      ending.errors == told.map(\.text).joined() + """
        \(errors.count) error\(errors.count == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")
        Nothing was published; \(published.output) is as it was.

        """)
    #expect(try Footprint(of: published.output).differences(from: published.files) == [])
    if errors.isEmpty {
      let lenient = try build(way, templates: templates, output: nil, isStrict: false)
      #expect(lenient.status == .good)
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
    // What is only found when pages are laid out is written by hand.
    guard !text.isEmpty else { return }
    try Data(text.utf8).write(to: site.folder.appending(path: "expected.txt"))
    Issue.record("recorded \(site.name)")
  }
}
