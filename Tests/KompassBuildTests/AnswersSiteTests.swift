import Foundation
import Testing

/// What a reader is told on the pages of the site of invented municipalities, with figures computed by hand.
@Suite struct AnswersSiteTests {
  static let site: Result<Snapshot, any Error> = Result {
    let folder = try TemporaryFolder()
    try build(content: Repository.answers, to: folder.at("public"), strict: true)
    return try Snapshot(of: folder.at("public"))
  }

  private func words(_ section: String, of path: String = "kommun/exempelby/") throws -> String {
    try PageText(ofSection: section, in: Self.site.get().text(path + "index.html")).words
  }

  // MARK: How do we compare?

  @Test func everyMeanSaysWhatItRestsOn() throws {
    let words = try words("jamforelse")
    // 187 219 183 132 218 187 248: 1374 / 7 = 196.29.
    #expect(
      words.contains(
        "187 poäng är 9,3 under medelvärdet 196,3 för kommuner med en utvärdering här (7 kommuner, 2021–2024)."
      ))
    // 187 183 132 218: 720 / 4.
    #expect(
      words.contains(
        "187 poäng är 7 över medelvärdet 180 för kommuner i Påhittade länet (4 kommuner, 2021–2024)."
      ))
    // 187 183 187: 557 / 3 = 185.67.
    #expect(
      words.contains(
        "187 poäng är 1,3 över medelvärdet 185,7 för kommuner med 10 000–19 999 invånare (3 kommuner, 2021–2024)."
      ))
    // The first evaluations, not the latest: 155 183 132: 470 / 3 = 156.67.
    #expect(words.contains("187 poäng är 30,3 över medelvärdet 156,7"))
    #expect(words.contains("som utvärderas för första gången (3 kommuner, 2021–2022)."))
  }

  @Test func aMeanOfTwoIsNotShownAndThePageSaysWhy() throws {
    let words = try words("jamforelse")
    #expect(
      words.contains(
        "Inget medelvärde visas för grupper med färre än tre resultat: kommungruppen Påhittad mindre stad."
      ))
    #expect(words.contains("Kommungruppen Påhittad mindre stad 2 2021–2024 för få – – – – – –"))
  }

  @Test func theTableHasTheSpread() throws {
    // 132 183 187 187 218 219 248: quartiles at ranks 1.5 and 4.5.
    #expect(
      try words("jamforelse").contains(
        "Kommuner med en utvärdering här 7 2021–2024 196,3 132 185 187 218,5 248 −9,3"))
  }

  @Test func areasAreHeldBesideEachGroupThatIsLargeEnough() throws {
    // Area 1: 62 70 59 34 74 58 84: 441 / 7 = 63.
    #expect(
      try words("jamforelse").contains(
        "1 Samspel med invånarna 7 2021–2024 63 34 58,5 62 72 84 −1"))
  }

  // MARK: Who is like us?

  @Test func theMostSimilarComeFirst() throws {
    let words = try words("liknande")
    // log2(14200 / 11900) = 0.25; same group, same county.
    #expect(words.contains("Mallsund mycket lik 0,25 11 900"))
    // log2(17000 / 14200) = 0.26, and 0.5 for each of group and county.
    #expect(words.contains("Skissjö ganska lik 1,26 17 000"))
    let order = ["Mallsund", "Skissjö", "Påhittsvik", "Provköping", "Fantasiholm"]
    let places = order.map { words.ranges(of: $0).last?.lowerBound }
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(places.allSatisfy { $0 != nil })
  }

  @Test func likenessLinksToItsFormula() throws {
    let page = try Self.site.get().text("kommun/exempelby/index.html")
    #expect(page.contains("href=\"../../metod/#vilka-kommuner-liknar-varandra\""))
    let english = try Self.site.get().text("en/kommun/exempelby/index.html")
    #expect(english.contains("href=\"../../metod/#which-municipalities-are-alike\""))
  }

  // MARK: Who can we learn from?

  @Test func theWeakestSubareaComesFirstWithThoseWhoDoWell() throws {
    let words = try words("lara")
    // 19 of 40 is the lowest share; 30 of 40 is just three quarters, and 28 is not.
    #expect(
      words.contains(
        "3.3 Synpunkter och klagomål 19 av 40 48 % Mallsund 2021 (31 av 40) Provköping 2023 (30 av 40) Testerås 2023 (33 av 40)"
      ))
    #expect(words.contains("Vad utvärderarna ser som styrkor i området, Mallsund 2021"))
    #expect(words.contains("Testerås (i utvärderingen av Exempelby 2024)"))
  }

  @Test func theMarkInTheBarsIsExplainedWhereThereIsOne() throws {
    #expect(
      try words("lara").contains(
        "Strecket i en stapel visar det högsta resultatet bland de andra kommunerna."))
  }

  // MARK: What changed?

  @Test func theBiggestStepsComeFirst() throws {
    let words = try words("forandring")
    #expect(words.contains("+18 i Samspel med invånarna och +14 i Styrning och uppföljning."))
    #expect(words.contains("+11 i 2.2 Uppföljning av resultat"))
    #expect(
      words.contains(
        "1 Samspel med invånarna 44 62 +18 2 Styrning och uppföljning 51 65 +14 3 Service till invånarna 60 60 ±0"
      ))
  }

  // MARK: What are we doing about it?

  @Test func anAnswerTellsOfEveryOpportunity() throws {
    let words = try words("svar", of: "kommun/exempelby/2021/")
    #expect(words.contains("Påhittat exempel på en kommuns svar."))
    #expect(words.contains("5 åtgärder: 2 är klara, 1 pågår, 1 är planerad och 1 är avbruten."))
    #expect(words.contains("3 av 7 förbättringsmöjligheter har en åtgärd som inte är avbruten."))
    #expect(words.contains("Kommunens mål är 60 poäng."))
    #expect(words.contains("klar Ny ingång för beslut på webbplatsen (påhittat exempel)"))
    // Three of the seven opportunities have no action, and the answer says so of each.
    #expect(words.ranges(of: "Ingen åtgärd redovisas").count == 3)
    #expect(!words.contains("Målet är nått") && !words.contains("Målet är inte nått"))
  }

  @Test func onlyTheMunicipalitysWordsAreInItsLanguage() throws {
    let page = try Self.site.get().text("en/kommun/exempelby/2021/index.html")
    #expect(
      page.contains(
        "<strong lang=\"sv\">Ny ingång för beslut på webbplatsen (påhittat exempel)</strong>"))
    #expect(page.contains("<p class=\"small\">Outcome:</p>\n<div lang=\"sv\">"))
    // Status, date and links are the page's own words.
    #expect(page.contains("</div>\n<ul class=\"actions\">"))
    let swedish = try Self.site.get().text("kommun/exempelby/2021/index.html")
    #expect(!swedish.contains("<strong lang="))
  }

  @Test func theNextEvaluationClosesTheThread() throws {
    for path in ["kommun/exempelby/", "kommun/exempelby/2024/"] {
      let words = try words("uppfoljning", of: path)
      #expect(words.contains("44 poäng 2021. Kommunens mål är 60 poäng."))
      #expect(words.contains("62 poäng, en förändring med +18. Målet är nått."))
      #expect(words.contains("65 poäng, en förändring med +14. Målet är inte nått."))
      #expect(words.contains("60 poäng, en förändring med ±0."))
      #expect(words.contains("1 Samspel med invånarna 44 60 62"))
    }
    let page = try Self.site.get().text("kommun/exempelby/2021/index.html")
    #expect(!page.contains("id=\"uppfoljning\""))
  }

  @Test func theTargetIsDrawnInTheBars() throws {
    let page = try Self.site.get().text("kommun/provkoping/index.html")
    #expect(page.contains("key-target") && page.contains("kc-line-target"))
    let without = try Self.site.get().text("kommun/exempelby/2024/index.html")
    #expect(!without.contains("key-target"))
    // The file is to stay as it is when an answer comes.
    let chart = try Self.site.get().text("kommun/provkoping/2023/stapel.svg")
    #expect(!chart.contains("Kommunens mål"))
  }

  @Test func whoHasNotAnsweredIsSaidToHaveNone() throws {
    let page = try Self.site.get().text("kommun/testeras/index.html")
    #expect(page.contains("Testerås kommun har inte lämnat något svar här på utvärderingen 2023."))
  }

  // MARK: In easy words

  @Test func everyEvaluatedMunicipalityHasAnEasyPage() throws {
    let site = try Self.site.get()
    let paths = site.files.keys.filter { $0.hasSuffix("/lattlast/index.html") }
    #expect(paths.count == 14)
    #expect(site.files["kommun/utkastby/lattlast/index.html"] == nil)
    let page = PageText(markup: try site.text("kommun/exempelby/lattlast/index.html")).words
    #expect(page.contains("Exempelby fick 187 av 300 poäng. Det är 32 poäng mer än 2021."))
  }

  // MARK: Areas

  @Test func anAreaTellsOfItsSpreadAndOfWhoDoesWell() throws {
    let page = try Self.site.get().text("omraden/samspel/index.html")
    let words = try PageText(ofSection: "revision-2020", in: page).words
    #expect(words.contains("Medelvärdet är 63 poäng (7 kommuner, 2021–2024)."))
    #expect(words.contains("lägst 34 och högst 84 poäng"))
    // Three quarters of the points: 84 is, 74 is not.
    #expect(words.contains("Testerås 2023 84 poäng"))
    #expect(!words.contains("Provköping 2023 74 poäng"))
    #expect(words.contains("Minst andel av sin maxpoäng har medelvärdet i "))
    #expect(!words.contains("maxpoäng får"))
    // 1.3: 13 18 11 9 20 19 21: 111 / 7 = 15.86.
    #expect(words.contains("1.3 Insyn i beslut (högst 25) 7 2021–2024 15,9 9 12 18 19,5 21"))
  }
}
