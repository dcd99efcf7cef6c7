import KompassContent
import KompassModel
import KompassSearch
import KompassSite
import Testing

@testable import KompassBuild

/// What the small site gives to be searched.
@Suite struct SearchContentTests {
  private let inputs = SiteInputs.read(
    content: Repository.smallContent, templates: Repository.templates)

  private var content: SearchContent {
    get throws { try #require(inputs.search) }
  }

  @Test func theNamesStandInTheOrderOfReaders() throws {
    let directory = try content.directory
    #expect(directory.languages.map(\.code) == ["sv", "en"])
    #expect(
      directory.counties.map(\.name) == ["Jönköpings län", "Uppsala län", "Västra Götalands län"])
    #expect(directory.municipalities.map(\.slug) == ["habo", "haabo", "mark"])
    #expect(directory.municipalities.map(\.county) == [0, 1, 2])
    #expect(directory.frameworks.map(\.revision) == [2020, 2016])
    #expect(
      directory.frameworks[0].areas == [
        SearchDirectory.Area(
          number: 1, id: "demokrati", names: ["Samspel med medborgare", "Interplay with citizens"]),
        SearchDirectory.Area(
          number: 2, id: "styrning", names: ["Styrning och kontroll", "Governance and control"]),
      ])
    #expect(
      directory.languages[1].addresses
        == SearchDirectory.EvaluationAddresses(
          opening: "en/kommun/{k}/{y}/", analysis: "en/kommun/{k}/{y}/#omrade-{a}",
          strength: "en/kommun/{k}/{y}/#omrade-{a}-styrka-{i}",
          opportunity: "en/kommun/{k}/{y}/#omrade-{a}-mojlighet-{i}"))
  }

  @Test func everyPlainDocumentHasItsKindNameAndAddress() throws {
    let lines = try content.plain.filter { $0.language == 0 }.map {
      "\($0.kind) | \($0.title) | \($0.address)"
    }
    #expect(
      lines == [
        "municipality | Habo | kommun/habo/",
        "municipality | Håbo | kommun/haabo/",
        "municipality | Mark | kommun/mark/",
        "area | Samspel med medborgare | omraden/demokrati/",
        "area | Strategi | omraden/demokrati/#revision-2020-delomrade-1-1",
        "area | Information | omraden/demokrati/#revision-2020-delomrade-1-2",
        "area | Dialog | omraden/demokrati/#revision-2020-delomrade-1-3",
        "area | Styrning och kontroll | omraden/styrning/",
        "area | Mål | omraden/styrning/#revision-2020-delomrade-2-1",
        "area | Uppföljning | omraden/styrning/#revision-2020-delomrade-2-2",
        "area | Demokrati | omraden/demokrati/#revision-2016",
        "area | Styrning | omraden/styrning/#revision-2016",
        "term | delområde | ordlista/#delomrade",
        "term | referens | ordlista/#referens",
        "page | Om webbplatsen | om/",
        "page | Om webbplatsen: Om | om/#om",
      ])
    let english = try content.plain.filter { $0.language == 1 }.map(\.address)
    #expect(english.count == lines.count - 1)
    #expect(english.allSatisfy { $0.hasPrefix("en/") })
  }

  @Test func aDocumentIsFoundByWhatItIsCalledAndSays() throws {
    let plain = try content.plain
    func document(_ address: String) throws -> PlainDocument {
      try #require(plain.first { $0.address == address })
    }
    let mark = try document("kommun/mark/")
    #expect(mark.otherNames == ["Marks kommun"])
    #expect(
      mark.text
        == "Västra Götalands län. Pendlingskommun nära större stad. Mark fick 140 av 200 poäng 2024."
    )
    #expect(mark.municipality == 2)
    #expect(
      try document("kommun/haabo/").text
        == "Uppsala län. Pendlingskommun nära storstad, \"A2\". Inte utvärderad här.")
    let area = try document("omraden/demokrati/")
    #expect(area.otherNames == ["Offentlighet och demokrati"])
    #expect(
      area.text == "Här bedöms hur kommunen informerar och för dialog. information dialog")
    #expect(area.area == SearchDirectory.AreaPlace(framework: 0, area: 0))
    let subarea = try document("omraden/styrning/#revision-2020-delomrade-2-2")
    #expect(subarea.headings == ["Styrning och kontroll"])
    #expect(subarea.area == SearchDirectory.AreaPlace(framework: 0, area: 1))
    let term = try document("ordlista/#delomrade")
    #expect(term.otherNames == ["delområdet", "delområden", "delområdena"])
    #expect(term.text == "En del av ett område.")
    #expect(try document("en/ordlista/#delomrade").otherNames == ["delområde"])
    #expect(try document("om/#om").text == "Webbplatsen visar resultat för Mark.")
  }

  @Test func whatEvaluatorsWroteIsThereWithoutMarkup() throws {
    let content = try content
    #expect(content.evaluations.map(\.description) == ["habo-2021", "mark-2024"])
    let reader = NarrativeReader(
      folder: Repository.smallContent, results: try #require(inputs.results))
    let id = try #require(content.evaluations.last)
    let text = try #require(content.text(of: id, try reader.read(id)))
    #expect(text.municipality == 2 && text.year == 2024 && text.framework == 0)
    #expect(
      text.opening
        == "Mark fick 140 av 200 poäng. Poängen är avrundad, se https://example.org/mark.pdf.")
    #expect(text.areas.map(\.area) == [0, 1])
    #expect(
      text.areas[0].analysis.hasPrefix(
        "Dialogen är etablerad, se metoden och förra året. Jämför med Håbo och Habo kommun. Bakgrund År Poäng 2018 61"
      ))
    #expect(
      text.areas[0].strengths == [
        "Dialogen förs regelbundet.", "Kommunen informerar brett. Även i sociala medier.",
      ])
    #expect(
      text.areas[1].opportunities == ["Uppföljningen kan stärkas."])
  }

  @Test func aSiteWithoutSearchHasNothingToSearch() {
    let inputs = SiteInputs.read(
      content: Repository.smallContent, templates: Repository.templates, hasSearch: false)
    #expect(inputs.plan != nil && inputs.search == nil)
  }
}
