import Foundation
import KompassContent
import KompassModel
import Testing

@testable import KompassBuild

/// The site of invented municipalities that shows answers, so that real content needs no invented ones.
@Suite struct AnswersFixtureTests {
  private let results: Results

  init() throws {
    let inputs = SiteInputs.read(content: Repository.answers, templates: Repository.templates)
    #expect(inputs.diagnostics.map(\.text) == [])
    results = try #require(ContentReader(folder: Repository.answers).read().results)
  }

  @Test func noMunicipalityIsReal() throws {
    let real = try #require(ContentReader(folder: Repository.content).read().results)
    let names = Set(real.municipalities.map(\.name))
    let codes = Set(real.municipalities.map(\.code))
    for municipality in results.municipalities {
      #expect(!names.contains(municipality.name))
      #expect(!codes.contains(municipality.code))
    }
  }

  @Test func nobodyCouldTakeItForReal() throws {
    for language in results.site.languages {
      let title = results.site.title.text(in: language).lowercased()
      #expect(title.contains("påhitt") || title.contains("invented"))
    }
    for response in results.evaluations.compactMap(\.response) {
      #expect(response.comment?.plainText.contains("Påhittat exempel") == true)
      for area in response.areas.values {
        #expect(area.comment.map { $0.plainText.contains("Påhittat exempel") } ?? true)
      }
      for action in response.actions {
        #expect(action.title.contains("påhittat exempel"))
        #expect(action.outcome.map { $0.plainText.contains("Påhittat exempel") } ?? true)
      }
    }
  }

  @Test func everyFieldOfAnAnswerIsUsed() {
    let answered = results.evaluations.filter { $0.response != nil }
    #expect(answered.map(\.id.description) == ["exempelby-2021", "provkoping-2023"])
    let responses = answered.compactMap(\.response)
    let actions = responses.flatMap(\.actions)
    let areas = responses.flatMap(\.areas.values)
    #expect(Set(actions.map(\.status)).count == 4)
    #expect(actions.contains { $0.opportunity == nil })
    #expect(actions.contains { $0.due != nil } && actions.contains { $0.due == nil })
    #expect(actions.contains { $0.outcome != nil } && actions.contains { $0.url != nil })
    #expect(areas.contains { $0.target != nil && $0.comment != nil })
    #expect(areas.contains { $0.target == nil } && areas.contains { $0.comment == nil })
    #expect(responses.allSatisfy { $0.published != nil && $0.comment != nil })
  }

  @Test func someOpportunitiesHaveNoAction() throws {
    let evaluation = try #require(results.evaluations.first { $0.response != nil })
    let listed = results.itemCounts.filter { $0.evaluation == evaluation.id }
      .reduce(0) { $0 + $1.opportunities }
    let answered = try #require(evaluation.response).actions.filter { $0.opportunity != nil }
    #expect((listed, answered.count) == (7, 4))
  }

  /// Means need three results: of all, of a county, and of small municipalities evaluated for the first time.
  @Test func peersAreEnoughForMeans() {
    let municipalities = results.evaluations.compactMap { results.municipality($0.id.municipality) }
    #expect(Set(municipalities.map(\.code)).count == 7)
    #expect(Set(municipalities.filter { $0.countyCode == "98" }.map(\.code)).count == 4)
    #expect(Set(municipalities.filter { $0.countyCode == "97" }.map(\.code)).count == 3)
    let first = results.evaluations.filter { evaluation in
      let population = results.municipality(evaluation.id.municipality)?.population?.count
      return evaluation.ordinal == 1 && (population ?? .max) <= 20_000
    }
    #expect(first.map(\.id.description) == ["exempelby-2021", "mallsund-2021", "pahittsvik-2022"])
  }
}
