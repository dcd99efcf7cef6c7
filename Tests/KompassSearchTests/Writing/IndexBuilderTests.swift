import Testing

@testable import KompassSearch

@Suite struct IndexBuilderTests {
  private let texts = [
    SmallSite.evaluation(
      1, 2024, opening: "Mark har en god dialog.", "Medborgardialogen är god. Dialogen prövas.",
      strengths: ["Dialog med medborgare", ""], opportunities: ["Fler dialoger"]),
    SmallSite.evaluation(1, 2020, "Dialogen saknas."),
    SmallSite.evaluation(0, 2024, "Nervöst, nervös dialog i Höganäs."),
  ]

  @Test func everythingIsThereAgain() {
    let index = IndexDecoder(SmallSite.build(plain: SmallSite.plain, texts))
    #expect(index.municipalities == ["Habo", "Mark", "Åmål"])
    #expect(index.runs == [[2, 0, 0, 1, 0], [1, 1, 1, 0, 1, 1]])
    #expect(
      index.plain == [
        ["Habo", "kommun/habo/", "Jönköpings län"], ["Mark", "kommun/mark/", ""],
        ["Managers", "en/areas/chefer/", "On leading."],
      ])
    // In the order of municipalities, the newest first.
    #expect(index.evaluations.map(\.municipality) == [0, 1, 1])
    #expect(index.evaluations.map(\.year) == [2024, 2024, 2020])
    #expect(index.evaluations[1].areas == [[1, 1, 2, 1]])
    #expect(
      index.evaluations[1].texts == [
        "Mark har en god dialog.", "Medborgardialogen är god. Dialogen prövas.",
        "Dialog med medborgare", "", "Fler dialoger",
      ])
    #expect(
      index.kinds.map(\.rawValue) == [0, 0, 1, 4, 4, 4, 5, 5, 6, 4])
  }

  @Test func termsHaveTheirDocumentsAndPlaces() throws {
    let index = IndexDecoder(SmallSite.build(plain: SmallSite.plain, texts))
    let dialog = try #require(index.term("dialog"))
    // The item with nothing else but “Fler” is worth more than the long analysis.
    #expect(dialog.documents.keys.sorted() == [3, 4, 5, 6, 8, 9])
    #expect(dialog.places == [3: [2], 4: [4], 5: [3], 6: [0], 8: [1], 9: [0]])
    let compound = try #require(index.term("medborgardialog"))
    #expect(compound.places == [5: [0]])
    let citizen = try #require(index.term("medborg"))
    #expect(citizen.documents.keys.sorted() == [5, 6])
    #expect((0...4).contains(citizen.documents[5] ?? 15))
    #expect((5...15).contains(citizen.documents[6] ?? 0))
    #expect(citizen.places == [6: [2]])
    // Common words are counted but not there.
    #expect(index.term("med") == nil)
  }

  @Test func headingsAndNamesStandApart() throws {
    let index = IndexDecoder(SmallSite.build(plain: SmallSite.plain, texts))
    // Habo's page: text of two words, name, other name.
    let habo = try #require(index.term("habo"))
    #expect(habo.places[0] == [17, 33])
    #expect(index.term("kommun")?.places[0] == [34])
    // A page without text begins where its text would have ended.
    #expect(index.term("mark")?.places[1] == [15])
    // An analysis: its last word stands at 4; then the area, then the municipality.
    #expect(index.term("ledning")?.places == [3: [20], 5: [20], 9: [17]])
    #expect(habo.places[3] == [36])
    // The opening has the municipality, but no area.
    #expect(index.term("mark")?.places[4] == [0, 20])
    // Items have neither.
    #expect(index.term("mark")?.places[6] == nil)
  }

  @Test func wordsWithoutMarksHaveAKeyOfTheirOwn() throws {
    let index = IndexDecoder(SmallSite.build(texts))
    let town = index.terms.filter { $0.term == "höganäs" }
    #expect(town.map(\.key) == ["hogan", nil])
    #expect(town[0].documents == town[1].documents)
    #expect(town[0].places == town[1].places)
    let nervous = index.terms.filter { $0.term == "nervös" }
    #expect(nervous.map(\.key) == ["nervo", nil, "nervost"])
    // Under a key of its own stands only the word that has it.
    #expect(nervous.map { $0.places[0] } == [[1], [0, 1], [0]])
  }

  @Test func termsAreSpelled() {
    let index = IndexDecoder(SmallSite.build(texts))
    // “dialogen” stands twice, “dialoger” once, and “dialog” thrice. Six documents have it.
    #expect(index.spelling[6]?.contains("dialog dialog 2") == true)
    #expect(index.spelling[7]?.contains("medborg medborgare 1") == true)
    #expect(index.spelling[15]?.contains("medborgardialog medborgardialogen 0") == true)
    // A key of its own is no word.
    let all = index.spelling.values.flatMap(\.self)
    #expect(all.filter { $0.hasPrefix("höganäs ") } == ["höganäs höganäs 0"])
  }

  @Test func aMunicipalityHasItsOwnEntry() throws {
    let built = SmallSite.build(plain: SmallSite.plain, texts)
    #expect(built.municipalities.keys.sorted() == ["habo", "mark"])
    let whole = IndexDecoder(built)
    let name: String = try #require(built.municipalities["mark"])
    let mark = IndexDecoder(built, entry: name)
    #expect(mark.municipalities == ["Mark"])
    #expect(mark.evaluations.map(\.municipality) == [0, 0])
    #expect(mark.evaluations.map(\.texts) == whole.evaluations[1...].map(\.texts))
    #expect(mark.runs == [] && mark.plain == [])
    let words = (mark.evaluations.flatMap(\.texts) + ["Mark", "Ledning"]).flatMap { text in
      text.lowercased().split { !$0.isLetter }.map { String($0) }
    }
    #expect(mark.compounds(among: Set(words)) == ["medborgardialogen": ["medborgar", "dialogen"]])
  }

  /// Joints, parts of parts, and words that begin as the one before and are cut at another place.
  @Test func compoundsAreCutInAMunicipalityAsInTheSite() throws {
    let words = Set(
      [
        "dialog", "medborgare", "medborgar", "utveckling", "skola", "skol", "kommun", "styrelse",
        "medborgardialog", "medborgardialoger", "medborgarskap", "skolutveckling",
        "utvecklingsdialog", "skolutvecklingsdialog", "kommunstyrelse", "kommunstyrelsen",
        "kommunens", "verksamhet", "energi", "energidialog", "energisdialog", "mark", "ledning",
        "och",
      ])
    let text = words.subtracting(["mark", "ledning"]).sorted().joined(separator: " ")
    let built = SmallSite.build([SmallSite.evaluation(1, 2024, text)])
    let name: String = try #require(built.municipalities["mark"])
    let mark = IndexDecoder(built, entry: name)
    #expect(
      mark.compounds(among: words) == [
        "medborgardialog": ["medborgar", "dialog"], "medborgardialoger": ["medborgar", "dialoger"],
        "skolutveckling": ["skol", "utveckling"], "utvecklingsdialog": ["utvecklings", "dialog"],
        "skolutvecklingsdialog": ["skol", "utvecklingsdialog", "utvecklings", "dialog"],
        "energisdialog": ["energi", "dialog"], "energidialog": ["energi", "dialog"],
        "kommunstyrelse": ["kommun", "styrelse"], "kommunstyrelsen": ["kommun", "styrelsen"],
      ])
  }

  @Test func onlyTheFrameworksOfAMunicipalityAreInItsEntry() throws {
    let old = EvaluationText(
      municipality: 2, year: 2012, framework: 1, opening: "Om allt.", areas: [])
    let built = SmallSite.build([old, texts[0]])
    let name: String = try #require(built.municipalities["amal"])
    let own = IndexDecoder(built, entry: name)
    #expect(own.evaluations.map(\.framework) == [0])
    #expect(IndexDecoder(built).evaluations.map(\.framework) == [0, 1])
  }

  @Test func theOrderAndTheCoresDoNotMatter() {
    let many = (0..<60).map { number in
      SmallSite.evaluation(
        number % 3, 2000 + number, "Om \(number): dialog\(number) med nr\(number % 7) i kommunen.",
        strengths: ["Styrka \(number % 5)"])
    }
    let one = SmallSite.build(plain: SmallSite.plain, many)
    for other in [
      many.reversed(), many.filter { $0.year % 2 == 0 } + many.filter { $0.year % 2 == 1 },
    ] {
      let index = SmallSite.build(plain: SmallSite.plain, other, workers: SmallSite.manyCores)
      #expect(index.entry == one.entry)
      #expect(index.municipalities == one.municipalities)
      #expect(index.files.map(\.name) == one.files.map(\.name))
      #expect(index.files.map(\.bytes) == one.files.map(\.bytes))
    }
  }

  @Test func namesStandInOrderAndOnce() {
    // Two evaluations with the same texts share a file.
    let built = SmallSite.build([
      SmallSite.evaluation(0, 2020, "Samma ord."), SmallSite.evaluation(1, 2020, "Samma ord."),
    ])
    #expect(built.files.map(\.name) == Set(built.files.map(\.name)).sorted())
    #expect(built.files.filter { $0.name.hasPrefix("text/") }.count == 1)
    #expect(IndexDecoder(built).evaluations.map(\.texts) == [["Samma ord."], ["Samma ord."]])
  }
}
