import Foundation
import KompassBuild
import Synchronization
import Testing

@testable import KompassPreview

/// A preview that builds, is written to, and builds again.
@Suite struct FollowingTests {
  /// What stood on the terminal.
  private final class Screen: Sendable {
    private let lines = Mutex<[String]>([])
    var printed: [String] { lines.withLock { $0 } }
    var terminal: PreviewTerminal {
      PreviewTerminal(
        print: { line in self.lines.withLock { $0.append(line) } },
        complain: { line in self.lines.withLock { $0.append("complaint: " + line) } })
    }

    func wait(for text: String) async throws {
      let end = ContinuousClock.now + .seconds(Client.patience)
      while !printed.contains(where: { $0.contains(text) }), ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(printed.contains { $0.contains(text) }, "\(printed)")
    }
  }

  private func folders(of folder: Folder) -> SiteBuild.Folders {
    SiteBuild.Folders(
      content: folder.at("content"), templates: folder.at("templates"), output: folder.at("public"))
  }

  private func start(_ folder: Folder, _ screen: Screen) async throws -> Preview {
    try await Preview.start(
      folders: folders(of: folder), port: 0, hasSearch: false, hasPictures: false,
      terminal: screen.terminal)
  }

  @Test func whatIsWrittenIsShown() async throws {
    let folder = try Folder.withSite()
    let screen = Screen()
    let preview = try await start(folder, screen)
    let client = Client(port: preview.port)
    let page = "/resultat/kommun/mark/2024/"
    try await screen.wait(for: "Built in ")
    #expect(screen.printed.first == "Preview at http://127.0.0.1:\(preview.port)/ (Ctrl-C ends it)")
    #expect(screen.printed.count == 2)
    let events = try client.listen()
    _ = try await events.read(until: "-1\n\n")

    // A narrative, as an editor saves it that replaces files.
    let narrative = "content/evaluations/mark/2024.md"
    let text = try folder.text(narrative)
    try folder.write("Ett nytt stycke om kanelbullar.\n\n" + text, to: "new.md")
    #expect(rename(folder.at("new.md"), folder.at(narrative)) == 0)
    _ = try await events.read(until: "event: reload\n")
    _ = try await events.read(until: "-2\n\n")
    #expect(try await client.get(page).text.contains("kanelbullar"))
    try await screen.wait(for: "; changed: \(folder.at(narrative))")
    // What was shown ahead is what was published.
    #expect(try folder.text("public/kommun/mark/2024/index.html").contains("kanelbullar"))

    // A mistake: the last good site stays.
    let file = "content/evaluations/mark/2024.yaml"
    let figures = try folder.text(file)
    try folder.write(figures.replacing("year: 2024", with: "year: tjugo"), to: file)
    _ = try await events.read(until: "event: fault\n")
    let fault = try await events.read(until: "\n\n")
    #expect(fault.contains("content/evaluations/mark/2024.yaml"))
    #expect(fault.contains("tjugo"))
    #expect(try await client.get(page).text.contains("kanelbullar"))
    try await screen.wait(for: "The preview shows the last site that could be built.")
    let complaint = try #require(screen.printed.last)
    #expect(complaint.contains("/2024.yaml:"))
    #expect(complaint.contains(": error: "))

    // Mended, just as it was: nothing is to be built, and pages hear of it.
    try folder.write(figures, to: file)
    _ = try await events.read(until: "event: reload\n")

    // A new folder, and one that goes.
    try FileManager.default.moveItem(
      atPath: folder.at("content/evaluations/habo"), toPath: folder.at("habo"))
    _ = try await events.read(until: "event: reload\n")
    #expect(try await client.get("/resultat/kommun/habo/2021/").status == 404)
    try FileManager.default.moveItem(
      atPath: folder.at("habo"), toPath: folder.at("content/evaluations/habo"))
    _ = try await events.read(until: "event: reload\n")
    #expect(try await client.get("/resultat/kommun/habo/2021/").status == 200)

    // A template.
    let template = "templates/pages/start.mustache"
    try folder.write(try folder.text(template) + "<!-- {{nowhere}} -->", to: template)
    _ = try await events.read(until: "event: fault\n")
    #expect(try await events.read(until: "\n\n").contains("templates/pages/start.mustache"))

    #expect(!FileManager.default.fileExists(atPath: folder.at("public/.kompassros-preview")))
    let published = try FileManager.default.subpathsOfDirectory(atPath: folder.at("public"))
    for path in published where path.hasSuffix(".html") {
      #expect(!(try folder.text("public/\(path)")).contains("kompassros-preview"), "\(path)")
    }
    await preview.stop()
    #expect(
      try folder.names() == [".public.cache", ".public.lock", "content", "public", "templates"])
    #expect(throws: (any Error).self) { try Connection(port: preview.port) }
  }

  /// Each follows the same files, and one of them is the first to build.
  @Test func twoOfOneOutputBothFollow() async throws {
    let folder = try Folder.withSite()
    let screens = [Screen(), Screen()]
    var previews: [Preview] = []
    var pages: [Connection] = []
    for screen in screens {
      let preview = try await start(folder, screen)
      previews.append(preview)
      try await screen.wait(for: " files")
      let page = try Client(port: preview.port).listen()
      _ = try await page.read(until: "-1\n\n")
      pages.append(page)
    }
    let narrative = "content/evaluations/mark/2024.md"
    try folder.write("Kanelbullar.\n\n" + (try folder.text(narrative)), to: narrative)
    for (preview, page) in zip(previews, pages) {
      _ = try await page.read(until: "-2\n\n")
      let text = try await Client(port: preview.port).get("/resultat/kommun/mark/2024/").text
      #expect(text.contains("Kanelbullar."))
    }
    for preview in previews { await preview.stop() }
    #expect(try !folder.names().contains(".public.staging"))
  }

  @Test func aSiteThatCannotBeBuiltAtFirstIsWaitedFor() async throws {
    let folder = try Folder.withSite()
    let site = try folder.text("content/site.yaml")
    try folder.write("title: [", to: "content/site.yaml")
    let screen = Screen()
    let preview = try await start(folder, screen)
    let client = Client(port: preview.port)
    try await screen.wait(for: "complaint: ")
    #expect(try await client.get("/").status == 503)
    let events = try client.listen()
    _ = try await events.read(until: "event: fault\n")
    try folder.write(site, to: "content/site.yaml")
    _ = try await events.read(until: "event: reload\n")
    #expect(try await client.get("/resultat/").status == 200)
    await preview.stop()
  }

  @Test func anOutputThatCanNeverBeReplacedEndsThePreview() async throws {
    let folder = try Folder.withSite()
    try folder.write("mine", to: "public/mine.txt")
    let preview = try await start(folder, Screen())
    await #expect(throws: PreviewFault.self) { try await preview.wait() }
    #expect(try folder.names() == [".public.lock", "content", "public", "templates"])
    #expect(throws: (any Error).self) { try Connection(port: preview.port) }
  }
}
