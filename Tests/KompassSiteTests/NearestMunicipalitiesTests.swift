import KompassModel
import Testing

@testable import KompassSite

/// Whom a municipality is most like is the same when it was found before.
@Suite struct NearestMunicipalitiesTests {
  private func municipality(_ number: Int, inhabitants: Int?) throws -> Municipality {
    Municipality(
      code: try #require(MunicipalityCode(String(1_000 + number))),
      slug: try #require(Slug("kommun-\(number)")), name: "Kommun \(number)",
      officialName: "Kommun \(number)", countyCode: "0\(number % 3)", county: "Län",
      population: inhabitants.map { Population(count: $0, year: nil) },
      group: MunicipalityGroup(code: "\(["A", "B"][number % 2])\(number % 5)", name: "Grupp"))
  }

  @Test func theyAreThoseThatTheIndexFinds() throws {
    let all = try (1...60).map { number in
      try municipality(number, inhabitants: number % 7 == 0 ? nil : 1_000 + number * 137 % 4_000)
    }
    let evaluated = all.filter { $0.name.hasSuffix("1") == false }.reversed()
    let nearest = NearestMunicipalities(of: all, among: Array(evaluated))
    let index = NeighbourIndex(Array(evaluated))
    for asker in all {
      let found = nearest.nearest(to: asker).map { ($0.municipality.code, $0.similarity) }
      let expected = index.nearest(to: asker, limit: Neighbour.shown).map {
        ($0.municipality.code, $0.similarity)
      }
      #expect(found.elementsEqual(expected, by: ==), "\(asker.code)")
    }
  }

  @Test func thereMayBeFewerOrNone() throws {
    let all = try (1...3).map { try municipality($0, inhabitants: 5_000) }
    let nearest = NearestMunicipalities(of: all, among: Array(all.prefix(2)))
    #expect(nearest.nearest(to: all[0]).map(\.municipality.slug.text) == ["kommun-2"])
    #expect(nearest.nearest(to: all[2]).count == 2)
    #expect(NearestMunicipalities(of: all, among: []).nearest(to: all[0]).isEmpty)
    #expect(nearest.nearest(to: try municipality(9, inhabitants: 5_000)).isEmpty)
  }
}
