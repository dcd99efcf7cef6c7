import KompassModel
import Testing

@testable import KompassSite

/// The lists of pages, the feeds and the dates in them.
@Suite struct SharingTests {
  private func entry(_ number: Int) -> SitemapFiles.Entry {
    SitemapFiles.Entry(
      url: "https://example.org/\(number)/?a&b", alternates: [],
      changed: number == 1 ? "2024-03-01" : nil)
  }

  private func bytes(_ file: SitemapFiles.File?) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file?.write { bytes += $0 }
    return bytes
  }

  private func text(_ file: SitemapFiles.File?) throws -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }

  @Test(arguments: [
    ("2024", "2024-01-01"), ("2024-03", "2024-03-01"), ("2024-03-05", "2024-03-05"),
  ])
  func aPartialDateBecomesItsFirstDay(_ date: String, _ day: String) throws {
    let date = try #require(PartialDate(date))
    #expect(date.firstDay == day)
    #expect(date.firstInstant == day + "T00:00:00Z")
  }

  @Test func fewPagesAreInOneFile() throws {
    let files = SitemapFiles([entry(1), entry(2)], root: "https://example.org/").files
    #expect(files.map(\.name) == ["sitemap.xml"])
    let text = try text(files.first)
    #expect(
      text.contains("<loc>https://example.org/1/?a&amp;b</loc>\n<lastmod>2024-03-01</lastmod>"))
    #expect(text.contains("<loc>https://example.org/2/?a&amp;b</loc>\n</url>"))
  }

  @Test func manyPagesAreInSeveralFilesThatOneLists() throws {
    let entries = (1...7).map(entry)
    let files = SitemapFiles(
      entries, root: "https://example.org/r/", bounds: .init(addresses: 3, bytes: 1_000_000)
    ).files
    #expect(
      files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let index = try text(files.first)
    #expect(index.contains("<loc>https://example.org/r/sitemap-3.xml</loc>"))
    #expect(!index.contains("<url>"))
    let parts = try files.dropFirst().map { try text($0).split(separator: "<url>").count - 1 }
    #expect(parts == [3, 3, 1])
  }

  @Test func noFileIsLargerThanItMayBe() throws {
    let entries = (1...50).map(entry)
    for bound in [400, 401, 500, 777, 5_000] {
      let files = SitemapFiles(
        entries, root: "https://example.org/", bounds: .init(addresses: 1_000, bytes: bound)
      ).files
      let parts = files.count == 1 ? files[...] : files.dropFirst()
      #expect(try parts.allSatisfy { try bytes($0).count <= bound }, "\(bound)")
      #expect(try parts.reduce(0) { try $0 + text($1).split(separator: "<url>").count - 1 } == 50)
    }
  }

  @Test func aFeedHoldsNothingThatXMLForbids() throws {
    let date = try #require(PartialDate("2024-03"))
    let feed = AtomFeed(
      title: "A & <B>\u{0}\u{1B}\u{FFFF}", url: "https://example.org/flode.xml",
      pageURL: "https://example.org/", language: .swedish,
      publisher: Publisher(name: "\"Å\"", url: nil, email: nil), licence: nil,
      entries: (1...101).map { number in
        AtomFeed.Entry(
          url: "https://example.org/\(number)/", title: "\(number)", summary: "]]>", updated: date)
      })
    let text = String(decoding: feed.bytes, as: UTF8.self)
    #expect(text.contains("<title>A &amp; &lt;B&gt;\u{FFFD}\u{FFFD}\u{FFFD}</title>"))
    #expect(text.contains("<updated>2024-03-01T00:00:00Z</updated>"))
    #expect(text.contains("<summary>]]&gt;</summary>"))
    #expect(text.split(separator: "<entry>").count - 1 == AtomFeed.mostEntries)
  }

  @Test func theLatestDateOfAnEvaluationCounts() throws {
    func evaluation(conducted: String?, published: Int?, answered: String?) throws -> Evaluation {
      Evaluation(
        id: EvaluationID(municipality: try SiteSample.slug("alfa"), year: 2024),
        municipality: try #require(MunicipalityCode("0001")),
        framework: try #require(FrameworkID("2020")),
        conducted: conducted.flatMap { PartialDate($0) },
        source: Source(title: "Rapport", published: published, url: nil),
        response: answered.map {
          Response(published: PartialDate($0), comment: nil, areas: [:], actions: [])
        })
    }
    let results = Results(
      site: try SiteSample.site(), municipalities: [], frameworks: [], references: [],
      evaluations: [])
    let dates = PageDates(figures: SiteFigures(results))
    func date(_ conducted: String?, _ published: Int?, _ answered: String?) throws -> String? {
      try dates.date(
        of: evaluation(conducted: conducted, published: published, answered: answered)
      )?.firstDay
    }
    #expect(try date("2024-03", 2024, nil) == "2024-03-01")
    #expect(try date("2023-11", 2024, nil) == "2024-01-01")
    #expect(try date("2024-03", 2024, "2024-09-12") == "2024-09-12")
    #expect(try date(nil, 2024, nil) == "2024-01-01")
    #expect(try date(nil, nil, nil) == nil)
  }
}
