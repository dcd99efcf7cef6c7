import Foundation
import KompassSearch
import Testing

@testable import KompassBuild

/// The queries of Tests/Search against the site of the real content; the browser answers the same ones.
@Suite struct SearchQueriesTests {
  /// The site, built once for all queries.
  private static let site = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    try build(content: Repository.content, to: folder.at("public"))
    return folder
  }

  @Test func thereAreAtLeastSixtyQueries() {
    #expect(SearchClaim.all.count >= 60)
  }

  @Test(arguments: SearchClaim.all)
  func aQueryFindsWhatItMust(_ claim: SearchClaim) throws {
    let index = try PublishedIndex.open(output: try Self.site.get().at("public"))
    let engine = SearchEngine(index)
    let code = claim.language ?? "sv"
    let language = try #require(index.directory.languages.firstIndex { $0.code == code })
    var filters = SearchFilters()
    for (name, value) in claim.filters ?? [:] {
      let filter = try #require(SearchFilter(rawValue: name))
      #expect(engine.filterValues[filter]?.contains(value) == true, "\(name) has no \(value)")
      filters[filter] = value
    }
    let result = try engine.search(
      SearchQuery(claim.query), filters: filters, language: language)
    let found = try result.hits.map {
      try engine.describe($0, of: result, language: language).address
    }
    for address in claim.must ?? [] { #expect(found.contains(address), "\(address) is no hit") }
    for address in claim.mustNot ?? [] { #expect(!found.contains(address), "\(address) is a hit") }
    if let first = claim.first { #expect(Array(found.prefix(first.count)) == first) }
    for pair in claim.before ?? [] {
      let places = try pair.map { try #require(found.firstIndex(of: $0), "\($0) is no hit") }
      #expect(places == places.sorted(), "\(pair)")
    }
    if let count = claim.count { #expect(found.count == count, "\(found.prefix(20))") }
    if let common = claim.common { #expect(result.common == common) }
    if let met = claim.met { #expect(result.met == met) }
    if let corrected = claim.corrected {
      let mended = result.units.compactMap { unit in unit.corrected.map { (unit.typed.text, $0) } }
      #expect(Dictionary(mended) { first, _ in first } == corrected)
    }
    // Hits stand by score, then by number, and no document stands twice.
    for (one, other) in zip(result.hits, result.hits.dropFirst()) {
      #expect((one.score, -one.document) > (other.score, -other.document))
    }
  }
}
