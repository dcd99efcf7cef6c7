import Foundation
import KompassModel
import Testing

@testable import KompassContent

@Suite struct ReadingTests {
  private static let small = Fixture.stored.appending(path: "valid/small").path(
    percentEncoded: false)

  @Test func everythingIsRead() throws {
    let reading = ContentReader(folder: Self.small).read()
    let results = try #require(reading.results)
    #expect(reading.fileCount == 16)
    #expect(results.site.title.text(in: .english) == "Open results")
    #expect(results.site.baseURL.path == "/resultat/")
    #expect(results.municipalities.map(\.name) == ["Håbo", "Habo", "Mark"])
    #expect(results.municipalities[0].group?.name == "Pendlingskommun nära storstad, \"A2\"")
    #expect(results.municipalities[1].population == nil)
    #expect(results.frameworks.map(\.id.description) == ["2020", "2016"])
    #expect(results.frameworks[0].areas[0].otherNames == ["Offentlighet och demokrati"])
    #expect(results.references.map(\.total) == [Points("129.5"), Points(whole: 119)])
    #expect(results.evaluations.map(\.id.description) == ["habo-2021", "mark-2018", "mark-2024"])
    #expect(results.evaluations.map(\.hasNarrative) == [true, false, true])
    let mark = results.evaluations[2]
    #expect(mark.interviewees == Interviewees(count: 25, isApproximate: true))
    #expect(mark.scores[1].percent == Points(whole: 68))
    #expect(mark.response?.actions.map(\.status) == [.done, .planned])
    #expect(mark.response?.actions[0].opportunity == 2)
    #expect(
      results.mentions.map { "\($0.evaluation) \($0.area?.value ?? 0) \($0.municipality)" } == [
        "mark-2024 1 haabo", "mark-2024 1 habo",
      ])
    #expect(results.pages.map { "\($0.name).\($0.language)" } == ["om.en", "om.sv"])
    #expect(results.glossary[0].forms[.swedish]?.count == 3)
    #expect(results.borders.map(\.code.text) == ["1463", "0643"])
    #expect(results.mapAttribution?.text(in: .english) == "Statistics Sweden, free to use")
    #expect(results.themes.map(\.id.text) == ["webb", "uppfoljning"])
    #expect(results.themes[1].words == ["Uppfölj", "följs upp", "analys"])
  }

  @Test func opportunitiesAreCountedAndSearched() throws {
    let results = try #require(ContentReader(folder: Self.small).read().results)
    #expect(
      results.itemCounts.map {
        "\($0.evaluation) \($0.area): \($0.strengths) + \($0.opportunities)"
      } == ["habo-2021 1: 1 + 0", "habo-2021 2: 0 + 0", "mark-2024 1: 2 + 2", "mark-2024 2: 1 + 1"])
    // The strength that names social media is no opportunity.
    #expect(
      results.themeUses.map { "\($0.evaluation) \($0.area).\($0.opportunity) \($0.theme)" } == [
        "mark-2024 1.1 webb", "mark-2024 2.1 uppfoljning",
      ])
  }

  @Test func contentWithoutThemesAndMapIsRead() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for name in ["themes.yaml", "map.geojson"] {
      try FileManager.default.removeItem(atPath: fixture.path(name))
    }
    let reading = ContentReader(folder: fixture.path).read()
    #expect(reading.diagnostics.text == "")
    let results = try #require(reading.results)
    #expect(results.mapAttribution == nil)
    #expect(results.themes.isEmpty && results.themeUses.isEmpty)
    #expect(results.itemCounts.count == 4)
  }

  @Test func twoReadingsAreEqual() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try fixture.replace("\"1.1\": 12", with: "\"1.1\": 99", in: "evaluations/mark/2024.yaml")
    try fixture.replace("total: 121", with: "totl: 121", in: "evaluations/habo/2021.yaml")
    let first = ContentReader(folder: fixture.path).read()
    for _ in 0..<20 {
      let again = ContentReader(folder: fixture.path).read()
      #expect(again.diagnostics == first.diagnostics)
    }
    #expect(first.diagnostics.count == 2)
  }

  @Test func pathsAreShownAsTyped() {
    #expect(SourceFolder(path: "./content/").path == "content")
    #expect(SourceFolder(path: "content//").path == "content")
    #expect(SourceFolder(path: "/").path == "/")
    #expect(SourceFolder(path: ".").path == ".")
    #expect(SourceFolder(path: "././a/../b/").path == "a/../b")
  }

  @Test func narrativeIsReadAgain() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    let results = try #require(ContentReader(folder: fixture.path).read().results)
    let id = results.evaluations[2].id
    func read() throws -> Narrative {
      try NarrativeReader(folder: fixture.path, results: results).read(id)
    }
    let narrative = try read()
    #expect(narrative.areas.map(\.opportunities.count) == [2, 1])
    #expect(narrative.opening.footnotes.count == 1)
    try fixture.replace("[[haabo]]", with: "[[haaabo]]", in: "evaluations/mark/2024.md")
    #expect(throws: NarrativeChanged.self) { try read() }
    try FileManager.default.removeItem(atPath: fixture.path("evaluations/mark/2024.md"))
    #expect(throws: NarrativeChanged.self) { try read() }
  }

  @Test func templatesAreRead() throws {
    let folder = Fixture.stored.appending(path: "valid/templates").path(percentEncoded: false)
    let templates = try #require(TemplateFolderReader(folder: folder).read().folder)
    #expect(templates.templates.map(\.name) == ["layouts/page", "pages/start", "partials/figure"])
    #expect(templates.assets.map(\.name) == ["site.css"])
    #expect(templates.strings[.english, "profile.print"]?.text == "Print")
    #expect(templates.strings[.swedish, "profile.print"]?.location.line == 5)
  }

  @Test func templateFoldersThatLeadInCirclesEnd() throws {
    let fixture = try Fixture(copyOf: "valid/templates")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("assets/again"), withDestinationPath: ".")
    let reading = TemplateFolderReader(folder: fixture.path).read()
    #expect(reading.diagnostics.map(\.identifier) == ["link-loop"])
  }

  /// The content of this repository.
  private static let own = Fixture.stored.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content").path(percentEncoded: false)

  /// Its warnings are the publisher's to judge.
  @Test func ownContentHasNoErrors() throws {
    try #require(FileManager.default.fileExists(atPath: Self.own))
    let reading = ContentReader(folder: Self.own).read()
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.text).joined() == "")
  }

  /// A theme that only one report speaks of is none.
  @Test func ownThemesRecur() throws {
    let results = try #require(ContentReader(folder: Self.own).read().results)
    #expect((10...14).contains(results.themes.count))
    for theme in results.themes {
      let uses = results.themeUses.filter { $0.theme == theme.id }
      let municipalities = Set(uses.map(\.evaluation.municipality))
      #expect(municipalities.count >= 3 && uses.count >= 8, "\(theme.id)")
    }
  }

  @Test func ownMapShowsEveryMunicipality() throws {
    let results = try #require(ContentReader(folder: Self.own).read().results)
    #expect(Set(results.borders.map(\.code)) == Set(results.municipalities.map(\.code)))
    #expect(results.mapAttribution?.languages == [.english, .swedish])
  }
}
