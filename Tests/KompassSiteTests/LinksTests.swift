import KompassModel
import Testing

@testable import KompassSite

@Suite struct LinksTests {
  private func siteMap() throws -> SiteMap {
    SiteMap(
      baseURL: try #require(BaseURL("https://example.org/resultat/")), defaultLanguage: .swedish)
  }

  private func links(
    from page: SitePage, in language: LanguageCode = .swedish
  ) throws -> Links {
    Links(siteMap: try siteMap(), page: page, language: language)
  }

  @Test func linksAreRelative() throws {
    let mark = SitePage.profile(try SiteSample.slug("mark"))
    let evaluation = SitePage.evaluation(
      EvaluationID(municipality: try SiteSample.slug("mark"), year: 2024))
    #expect(try links(from: .start).link(to: mark) == "kommun/mark/")
    #expect(try links(from: .start).link(to: .start) == "./")
    #expect(try links(from: mark).link(to: .start) == "../../")
    #expect(try links(from: mark).link(to: mark) == "./")
    #expect(try links(from: mark).link(to: evaluation) == "2024/")
    #expect(try links(from: evaluation).link(to: mark) == "../")
    #expect(try links(from: mark).link(to: .municipalities) == "../../kommuner/")
    #expect(
      try links(from: mark).link(to: .profile(try SiteSample.slug("ale"))) == "../ale/")
    // A name that begins alike is another folder.
    #expect(
      try links(from: .profile(try SiteSample.slug("habo"))).link(
        to: .profile(try SiteSample.slug("habo-2"))) == "../habo-2/")
  }

  /// Going up as far as both lie apart, then down, is the same as following the link.
  @Test func everyLinkLeadsBack() throws {
    let mark = try SiteSample.slug("mark")
    let id = EvaluationID(municipality: mark, year: 2024)
    let pages: [SitePage] = [
      .start, .municipalities, .profile(mark), .evaluation(id), .easyRead(mark), .compare, .search,
      .embed(mark), .embedEvaluation(id), .areas, .data, .glossary, .embedding,
    ]
    for language in [LanguageCode.swedish, .english] {
      for from in pages {
        for to in pages {
          let start = try siteMap().path(of: from, in: language)
          let end = try siteMap().path(of: to, in: .swedish)
          var parts = Array(start.folder)
          let link = try links(from: from, in: language).link(to: to, in: .swedish)
          for part in link.split(separator: "/") where part != "." {
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
          }
          #expect(parts == Array(end.folder), "\(link)")
        }
      }
    }
  }

  @Test func languagesAreFoldersOfTheirOwn() throws {
    let mark = SitePage.profile(try SiteSample.slug("mark"))
    #expect(try links(from: mark).link(to: mark, in: .english) == "../../en/kommun/mark/")
    #expect(
      try links(from: mark, in: .english).link(to: mark, in: .swedish) == "../../../kommun/mark/")
    #expect(try links(from: mark, in: .english).link(to: .start) == "../../")
  }

  @Test func thePageForMissingPagesLinksFromTheRoot() throws {
    #expect(try links(from: .notFound).link(to: .municipalities) == "/resultat/kommuner/")
    #expect(try links(from: .notFound, in: .english).link(to: .start) == "/resultat/en/")
  }

  @Test func addressesInTextsAreFromTheRootOfTheSite() throws {
    let mark = SitePage.profile(try SiteSample.slug("mark"))
    #expect(try links(from: mark).link(toAddress: "metod/#revisioner") == "../../metod/#revisioner")
    #expect(try links(from: .free(try SiteSample.slug("om"))).link(toAddress: "om/#a") == "./#a")
    #expect(try links(from: .start).link(toAddress: "") == "./")
  }

  @Test func absoluteAddressesAreForOthers() throws {
    #expect(
      try siteMap().url(of: .areas, in: .english) == "https://example.org/resultat/en/omraden/")
    #expect(try siteMap().url(of: .start, in: .swedish) == "https://example.org/resultat/")
  }

  @Test func theStylesheetIsNamedAfterItsContent() {
    let path = SiteMap.stylesheetPath("site.css", for: Array("a".utf8))
    // FNV-1a of "a", from the table of its authors.
    #expect(path.description == "assets/site-af63dc4c8601ec8c.css")
  }
}
