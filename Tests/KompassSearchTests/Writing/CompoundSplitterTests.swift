import Testing

@testable import KompassSearch

@Suite struct CompoundSplitterTests {
  /// The parts of a word in an index of these words; each stands once, those with a number as often.
  private func parts(_ word: String, in words: String) -> [String] {
    var table = ByteTable()
    var counts: [Int] = []
    for entry in words.split(separator: " ") {
      let parts = entry.split(separator: ":")
      _ = table.add(Array(parts[0].utf8))
      counts.append(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
    }
    let stemmer = Stemmer()
    let terms = (0..<table.count).map {
      CommonWords.isCommon(table[$0]) ? nil : WordTerm(table[$0], stemmer)
    }
    let splitter = CompoundSplitter(words: table, counts: counts, terms: terms)
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { splitter.parts(of: $0, stemmer) }.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("medborgardialog", "medborgare dialogen", ["medborgar", "dialog"]),
    ("dialogformer", "dialog form", ["dialog", "former"]),
    ("skolutveckling", "skola utveckling", ["skol", "utveckling"]),
    ("medborgardialogerna", "medborgare dialog", ["medborgar", "dialogerna"]),
    // The joining s: taken off where the word is not known with it.
    ("jämställdhetsarbete", "jämställdhet arbete", ["jämställdhet", "arbete"]),
    ("föreningsbidrag", "förening bidrag", ["förenings", "bidrag"]),
    // Parts of parts, the outer ones first.
    (
      "arbetsmiljöpolicy", "arbete miljö arbetsmiljö policy",
      ["arbetsmiljö", "arbets", "miljö", "policy"]
    ),
    // Of two ways, the one whose rarer part is most frequent; of equals the one with the longer second part.
    (
      "skolgårdsplan", "skolgård:1 plan:3 skola:4 gårdsplan:2", ["skol", "gårdsplan"]
    ),
    ("barnbarnbarn", "barn:9 barnbarn:2", ["barn", "barnbarn", "barn", "barn"]),
    ("introduktionsdagar", "introduktion dagar", ["introduktions", "dagar"]),
    ("möjlighetsmöjligheten", "möjlighet", ["möjlighet", "möjligheten"]),
  ])
  func splits(_ word: String, _ words: String, _ expected: [String]) {
    #expect(parts(word, in: words) == expected)
  }

  @Test(arguments: [
    // A part that does not occur.
    ("informera", "info form era"), ("medborgardialog", "dialog"),
    // Seven letters; parts of three.
    ("miljöid", "miljö"), ("skolmat", "skola mat"), ("samverkan", "sam verkan"),
    // Prepositions, prefixes and common words are no parts.
    ("överbrygga", "över brygga"), ("sammanställd", "samma anställd ställd samman"),
    ("förutsätter", "förut sätter"), ("denskolan", "den skolan"), ("efterfråga", "efter fråga"),
    // Nor are endings, whatever else they mean.
    ("återkommande", "återkomma and ande"), ("medarbetarskap", "medarbetare skapa"),
    ("placering", "place ring"), ("hållbarhet", "hålla bar"), ("verksamhet", "verk sam"),
    ("analysera", "analys ser"), ("jämförbara", "jämföra bara"),
    // A joining s is no letter of a part.
    ("förskolor", "förs kol"), ("högskolor", "högs kol kolor"),
  ])
  func leavesWhole(_ word: String, _ words: String) {
    #expect(parts(word, in: words) == [])
  }
}
