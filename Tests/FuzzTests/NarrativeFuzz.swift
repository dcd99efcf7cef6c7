import KompassModel

@testable import KompassContent

/// Narratives and free pages.
enum NarrativeFuzz {
  /// What is wrong with how a narrative is read.
  static func objection(toNarrative input: [UInt8]) -> String? {
    FileFuzz.objection(to: input) { reading in
      guard
        let found = NarrativeFileReader(reading: reading, framework: FileFuzz.framework).read()
      else { return false }
      use(found.narrative.opening)
      for area in found.narrative.areas {
        use(area.analysis)
        for item in area.strengths + area.opportunities { use(item) }
      }
      return true
    }
  }

  /// What is wrong with how a free page is read.
  static func objection(toPage input: [UInt8]) -> String? {
    guard let name = Slug("om") else { return "no name" }
    return FileFuzz.objection(to: input) { reading in
      let page = PageFileReader(reading: reading, name: name, language: .swedish).read()
      if let page { use(page.body) }
      return page != nil
    }
  }

  /// What pages do with a text before it is laid out.
  private static func use(_ prose: Prose) {
    _ = Anchors.names(in: prose)
    _ = themes.themes(in: prose.plainText)
  }

  private static let themes = ThemeFinder(
    ["dialog", "öppna data"].compactMap { word in
      Slug("tema").map { Theme(id: $0, name: LocalizedText(word), words: [word]) }
    })
}
