import Foundation
import Testing

@testable import KompassBuild

/// `kompassros diff` as a publisher runs it before a release.
@Suite struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "old")
    _ = try folder.copy(of: Repository.smallContent, as: "new")
  }

  private func diff(_ arguments: String...) throws -> Program.Result {
    try Program.run(["diff"] + arguments, in: folder.path)
  }

  /// Replaces a text that must be there.
  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(file)
    try #require(text.contains(old), "\(file)")
    try folder.write(text.replacing(old, with: new), to: file)
  }

  /// One of everything that can come, go or change.
  private func spoil() throws {
    try change("new/evaluations/mark/2024.yaml", "\"1.1\": 12", "\"1.1\": 13.5")
    try change("new/evaluations/mark/2024.yaml", "ordinal: 2", "ordinal: 3")
    let narrative = try folder.text("new/evaluations/mark/2024.md")
    let item = try #require(narrative.split(separator: "\n").first { $0.hasPrefix("- ") })
    try change("new/evaluations/mark/2024.md", String(item), "- Någonting *annat*.")
    try FileManager.default.removeItem(atPath: folder.at("new/evaluations/mark/2024.response.yaml"))
    try FileManager.default.removeItem(atPath: folder.at("new/evaluations/mark/2018.yaml"))
    try folder.write(
      "municipality: \"0643\"\nyear: 2025\nframework: \"2020\"\nareas: { 1: 61, 2: 64.5 }\n",
      to: "new/evaluations/habo/2025.yaml")
    try change("new/municipalities.csv", "22300", "22400")
    try change("new/references.yaml", "as_of: 2024", "as_of: 2023")
    try change("new/frameworks/2016.yaml", "title: ", "title: Nya ")
    try folder.write(
      try folder.text("new/pages/om.md") + "\nEn mening till.\n", to: "new/pages/om.md")
    try folder.write("---\ntitle: Ny sida\n---\n\nHej.\n", to: "new/pages/ny.md")
    try folder.write(try folder.text("new/glossary.yaml") + "\n# x\n", to: "new/glossary.yaml")
  }

  @Test func everyChangeOfContentIsTold() throws {
    try spoil()
    for language in ["en", "sv"] {
      let result = try diff("old", "new", "--language", language)
      #expect(result.status == 0, "\(result.errors)")
      try GoldenText.expect(result.output, as: "publisher/content.\(language).md")
      #expect(result.errors.hasPrefix("warning: 2 addresses of old are no longer in new\n"))
    }
    // The other way round everything that came has gone.
    let back = try diff("new", "old").output
    #expect(back.contains("## Evaluations that are no longer here\n\n- Habo 2025\n"))
    #expect(back.contains("- /ny/\n") && back.contains("- /en/ny/\n"))
    #expect(back.contains("the municipality has answered"))
  }

  @Test func everyChangeOfAPublishedSiteIsTold() throws {
    try spoil()
    for name in ["old", "new"] {
      try build(content: folder.at(name), to: folder.at("public-\(name)"), pictures: false)
    }
    let result = try diff("public-old", "public-new")
    #expect(result.status == 0, "\(result.errors)")
    let content = try diff("old", "new").output
    // What is of the tables is said in the same words.
    for heading in [
      "New evaluations", "Evaluations that are no longer here", "Municipalities", "References",
      "The instrument",
    ] {
      let section = try #require(Self.section(heading, of: content))
      #expect(Self.section(heading, of: result.output) == section)
    }
    let corrected = try #require(Self.section("Corrected and completed", of: result.output))
    #expect(corrected.contains("  - 1.1 Strategy: 13.5, before 12\n"))
    #expect(result.output.contains("\n- evaluations: Habo 2025\n"))
    #expect(result.output.contains("\n- other pages: /ny/\n"))
    let gone = try diff("public-old", "public-new", "--all").output
    #expect(gone.contains("\n- /kommun/mark/2018/\n"))
    #expect(gone.contains("\n- /en/kommun/mark/2018/\n"))
    #expect(
      gone.contains("\n- /kommun/mark/2018/radar.svg\n")
        || gone.contains("/kommun/mark/2018/marke.svg\n"))
    #expect(!gone.contains(".css\n") && !gone.contains(".bin\n") && !gone.contains("_headers"))
    #expect(try diff("public-old", "public-new", "--strict").status == 1)
    #expect(
      try diff("public-new", "public-new", "--strict").output
        == "# What is new\n\nNothing has changed.\n")
  }

  @Test func theFolderMayBeALinkAndATableMayBeMissing() throws {
    try spoil()
    for name in ["old", "new"] {
      try build(content: folder.at(name), to: folder.at("public-\(name)"), pictures: false)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link"), withDestinationPath: "public-old")
    let note = try diff("link", "public-new")
    #expect(note.output == (try diff("public-old", "public-new").output))
    // As a version of the program published it that had fewer tables.
    for table in ["reports", "references", "omdomen"] {
      try FileManager.default.removeItem(atPath: folder.at("public-old/data/\(table).csv"))
    }
    let fewer = try diff("link", "public-new").output
    #expect(fewer.contains("## New evaluations\n\n- Habo 2025: 125.5 of 200 points\n\n"))
    #expect(fewer.contains("  - 1.1 Strategy: 13.5, before 12\n"))
    #expect(!fewer.contains("## References") && !fewer.contains("also changed"))
    #expect(!fewer.contains("strengths"))
  }

  private static func section(_ heading: String, of note: String) -> Substring? {
    guard let start = note.range(of: "## \(heading)\n") else { return nil }
    let rest = note[start.upperBound...]
    return rest.range(of: "\n## ").map { rest[..<$0.lowerBound] } ?? rest
  }

  @Test func aLongListIsCutUnlessAllIsAskedFor() throws {
    for year in 2001...2015 {
      try folder.write(
        "municipality: \"0643\"\nyear: \(year)\nframework: \"2020\"\ntotal: 100\n",
        to: "new/evaluations/habo/\(year).yaml")
    }
    let cut = try diff("old", "new").output
    #expect(cut.contains("- Habo 2010: 100 of 200 points\n- and 5 more\n"))
    let all = try diff("old", "new", "--all").output
    #expect(all.contains("- Habo 2015: 100 of 200 points\n"))
    #expect(!all.contains(" more"))
  }

  /// They go with every new evaluation, and so do the files beside them: they are counted, and listed where all is asked for.
  @Test func preparedComparisonsThatWentAreOneLine() throws {
    try build(content: folder.at("old"), to: folder.at("public"), pictures: false)
    _ = try folder.copy(of: folder.at("public"), as: "before")
    for year in 2001...2006 {
      let name = "jamfor/mark-\(year)/habo-\(year)"
      for language in ["", "en/"] {
        try folder.write("<p>\(year)</p>", to: "before/\(language)\(name)/index.html")
        try folder.write("<svg/>", to: "before/\(language)\(name)/radar-2020.svg")
      }
    }
    try folder.write("<svg/>", to: "before/jamfor/ensam.svg")
    let cut = try diff("before", "public")
    let english = """
      ## Addresses that lead nowhere now: 25

      Whoever has linked to them or saved them meets an empty page.

      - /jamfor/ensam.svg
      - 24 addresses of prepared comparisons below /jamfor/, which follow each municipality’s latest evaluation

      """
    #expect(cut.output.hasSuffix(english), "\(cut.output)")
    #expect(cut.errors.contains("warning: 25 addresses of before are no longer in public\n"))
    let swedish = try diff("before", "public", "--language", "sv").output
    #expect(
      swedish.hasSuffix(
        "- 24 adresser till färdiga jämförelser under /jamfor/, som följer varje kommuns senaste utvärdering\n"
      ))
    let all = try diff("before", "public", "--all").output
    #expect(all.contains("\n- /jamfor/mark-2001/habo-2001/radar-2020.svg\n"))
    #expect(all.contains("\n- /en/jamfor/mark-2006/habo-2006/\n"))
    #expect(!all.contains("addresses of prepared"))
  }

  @Test func whatCannotBeComparedIsRefusedInWords() throws {
    try build(content: folder.at("old"), to: folder.at("public"), pictures: false)
    let mixed = try diff("old", "public")
    #expect(mixed.status == 2)
    #expect(mixed.errors.contains("public is a published site, but old is a content folder"))
    let neither = try diff("old", "nowhere")
    #expect(neither.status == 2)
    #expect(neither.errors.contains("nowhere is neither a published site"))
    try folder.write("title: X\nbase_url: nowhere\n", to: "new/site.yaml")
    let broken = try diff("old", "new")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("new/site.yaml:2:11: error:"))
    #expect(broken.output == "")
  }

  @Test func tablesAreReadAsTheyAreWritten() {
    let text = "a,b\r\n\"x, \"\"y\"\"\r\nz\",1\r\n2\r\n"
    let rows = TableRows(Array(text.utf8)).all
    #expect(rows.map { $0["a"] } == ["x, \"y\"\r\nz", "2"])
    #expect(rows.map { $0["b"] } == ["1", ""])
    #expect(rows.map { $0["c"] } == ["", ""])
    #expect(TableRows([]).all.isEmpty)
  }
}
