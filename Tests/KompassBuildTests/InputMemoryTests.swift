import Foundation
import KompassContent
import KompassModel
import KompassSite
import Testing

@testable import KompassBuild

/// What a process remembers of templates from one build to the next.
@Suite struct InputMemoryTests {
  private let folder: TemporaryFolder
  private let memory = InputMemory()

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.templates, as: "templates")
    _ = try folder.copy(of: Repository.smallContent, as: "content")
  }

  private func read() -> SiteInputs {
    SiteInputs.read(
      content: folder.at("content"), templates: folder.at("templates"), memory: memory)
  }

  private var isCompiled: Bool { memory.templates(in: folder.at("templates")).compiled != nil }

  @Test func templatesAreCompiledOnce() throws {
    #expect(!isCompiled)
    #expect(read().plan != nil)
    #expect(isCompiled)
    // Whatever becomes of the content.
    let site = try folder.text("content/site.yaml")
    try folder.write("title: [", to: "content/site.yaml")
    #expect(read().plan == nil)
    #expect(isCompiled)
    try folder.write(site, to: "content/site.yaml")
    #expect(read().plan != nil)
    #expect(isCompiled)
  }

  @Test(arguments: [
    "templates/pages/start.mustache", "templates/strings/sv.yaml", "templates/assets/site.css",
    "templates/assets/new.txt",
  ])
  func changedOnesAreReadAgain(file: String) throws {
    #expect(read().plan != nil)
    try folder.write(((try? folder.text(file)) ?? "") + "\n", to: file)
    #expect(!isCompiled)
    #expect(read().plan != nil)
    #expect(isCompiled)
  }

  @Test func thoseOfAnotherFolderAreOthers() throws {
    _ = read()
    _ = try folder.copy(of: folder.at("templates"), as: "others")
    #expect(memory.templates(in: folder.at("others")).compiled == nil)
  }

  /// A site that gets another language needs its templates, too.
  @Test func otherLanguagesAreCompiled() throws {
    for file in try FileSystem.files(below: folder.at("content")) where file.hasSuffix(".en.md") {
      try FileManager.default.removeItem(atPath: folder.at("content/\(file)"))
    }
    #expect(read().plan != nil)
    let site = try folder.text("content/site.yaml")
    #expect(site.contains("languages: [sv, en]"))
    try folder.write(
      site.replacing("languages: [sv, en]", with: "languages: [sv]"), to: "content/site.yaml")
    let fewer = read()
    try folder.write(site, to: "content/site.yaml")
    let more = read()
    #expect(fewer.diagnostics.filter { $0.severity == .error }.map(\.text) == [])
    #expect(more.plan != nil)
    #expect(fewer.plannedCount > 0)
    #expect(fewer.plannedCount < more.plannedCount)
  }
}
