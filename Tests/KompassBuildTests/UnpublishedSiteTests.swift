import Foundation
import Synchronization
import Testing

@testable import KompassBuild

/// What is shown of a site before it is published is what will be published.
@Suite struct UnpublishedSiteTests {
  /// The content of every file of a site, asked for before it was published.
  private final class Seen: Sendable {
    private let held = Mutex<(site: UnpublishedSite, published: Snapshot?)?>(nil)

    var value: (site: UnpublishedSite, published: Snapshot?)? { held.withLock { $0 } }

    func note(_ site: UnpublishedSite, _ published: Snapshot?) {
      held.withLock { $0 = (site, published) }
    }
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
  }

  /// Builds, and gives what was to be seen before.
  private func build() throws -> Seen {
    let seen = Seen()
    let folder = folder
    let outcome = try SiteBuild(
      folders: SiteBuild.Folders(
        content: folder.at("content"), templates: folder.at("templates"),
        output: folder.at("public")),
      isStrict: false, hasPictures: false,
      ready: { seen.note($0, try? Snapshot(of: folder.at("public"))) }
    ) { _ in }.run()
    if outcome.published == nil { #expect(seen.value == nil) }
    return seen
  }

  @Test func everyFileIsWhatWillBePublished() throws {
    _ = try build()
    let before = try Snapshot(of: folder.at("public"))
    let narrative = "content/evaluations/mark/2024.md"
    try folder.write("Kanelbullar.\n\n" + (try folder.text(narrative)), to: narrative)
    try FileManager.default.removeItem(atPath: folder.at("content/evaluations/habo"))
    let seen = try #require(try build().value)
    // Nothing was touched by then.
    #expect(seen.published == before)
    var pages = 0
    var unknown: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.at("public"))
    where FileSystem.isFile(folder.at("public/\(path)")) {
      let bytes = try #require(FileSystem.bytes(of: folder.at("public/\(path)"), most: .max))
      switch seen.site.content(at: path.split(separator: "/").map(String.init)) {
      case .file(let shown):
        #expect(shown == bytes, "\(path)")
        if path.hasSuffix(".html") { pages += 1 }
      case .nothing: Issue.record("\(path) is published, but was said not to be")
      case .unknown: unknown.append(path)
      }
    }
    #expect(pages > 40)
    // What names the index or tells sizes, in each language; all other pages are there.
    #expect(
      unknown.filter { $0.hasSuffix(".html") }.sorted() == [
        "data/index.html", "en/data/index.html", "en/sok/index.html", "sok/index.html",
      ])
    #expect(seen.site.content(at: ["kommun", "habo", "2021", "index.html"]) == .nothing)
    #expect(seen.site.content(at: []) == .unknown)
    #expect(seen.site.content(at: ["..", "content", "site.yaml"]) == .unknown)
  }

  @Test func aSiteThatWillNotBePublishedIsNotShown() throws {
    _ = try build()
    try folder.write("title: [", to: "content/site.yaml")
    #expect(try build().value == nil)
  }

  /// There is nothing new to be seen.
  @Test func anUnchangedSiteIsNotShown() throws {
    _ = try build()
    #expect(try build().value == nil)
  }
}
