import Foundation
import SharedByTests
import Testing

/// Everything that a publisher is told of a mistake says where it is and what to do.
@Suite struct ExpectedTextTests {
  /// What is about a whole file or folder, or about something that is not there: there is no line to point at.
  private static let aboutFiles: Set<String> = [
    "missing-folder", "missing-file", "unreadable-file", "file-too-large", "not-a-file",
    "link-outside", "link-loop",
    "link-broken", "empty-file", "invalid-name", "reserved-name", "misplaced-file",
    "duplicate-page",
    "narrative-without-figures", "response-without-figures", "missing-narrative",
    "municipality-without-narrative",
    "missing-area-text", "unused-file", "misspelled-name", "skipped-file", "unused-template",
    "more-findings", "missing-stylesheet",
    "template-missing", "page-too-large",
    "missing-string", "missing-language", "output-collision",
  ]

  /// What mostly has a line, but here is about a file or a folder.
  private static let aboutNames: [String: String] = [
    "unknown-municipality": "evaluations/", "unknown-language": "pages/",
    "missing-translation": "pages/",
    "nesting-too-deep": "assets/",
  ]

  private static let texts: [(name: String, text: String)] =
    InvalidSite.all.map { ($0.name, (try? $0.expected) ?? "") }
    + MadeFault.all.map { ($0.name, $0.expected) }
    + MadeSiteFault.all.map { ($0.name, $0.expected) }

  private static let findings = texts.flatMap { name, text in
    ExpectedFinding.all(in: text).map { (name: name, finding: $0) }
  }

  @Test func everyTextHasAFinding() {
    for (name, text) in Self.texts {
      #expect(!ExpectedFinding.all(in: text).isEmpty, "\(name)")
      #expect(!ExpectedFinding.all(in: text).contains { $0.severity.isEmpty }, "\(name)")
    }
  }

  @Test func everyFindingHasAPlace() {
    for (name, finding) in Self.findings {
      #expect(finding.file.hasPrefix("content") || finding.file.hasPrefix("templates"), "\(name)")
      if finding.line == nil {
        let folder = Self.aboutNames[finding.identifier]
        let isUTF16 = finding.identifier == "not-utf-8" && finding.message.contains("UTF-16")
        #expect(
          Self.aboutFiles.contains(finding.identifier) || isUTF16
            || folder.map { finding.file.contains($0) } ?? false, "\(name): \(finding.text)")
      } else {
        #expect(finding.column != nil, "\(name): \(finding.text)")
      }
    }
  }

  @Test func everyPlaceIsShown() {
    for (name, finding) in Self.findings {
      guard let line = finding.line else { continue }
      #expect(finding.rest.count == 3, "\(name): \(finding.text)")
      guard finding.rest.count == 3 else { continue }
      let number = finding.rest[0].split(separator: "|")[0].filter { $0 != " " }
      #expect(Int(number) == line, "\(name): \(finding.text)")
      #expect(finding.rest[1].contains("| ") && finding.rest[1].hasSuffix("^"), "\(name)")
      // The mark stands below the line, or right behind its end.
      #expect(finding.rest[1].count <= finding.rest[0].count + 1, "\(name): \(finding.text)")
    }
  }

  @Test func everyFindingSaysWhatToDo() {
    for (name, finding) in Self.findings {
      let fix = finding.rest.last ?? ""
      #expect(fix.hasPrefix("  fix: ") && fix.count > 12, "\(name): \(finding.text)")
      for text in [finding.message, fix] {
        #expect(!text.hasSuffix(".") && !text.hasSuffix(" "), "\(name): \(text)")
        // Words of the program, of the library below it and of the language it is written in.
        for word in ["nil", "null", "Optional(", "Error", "errno", "while ", "parsing", "token"] {
          #expect(!text.contains(word), "\(name): \(text)")
        }
      }
    }
  }

  /// A name that no longer occurs must leave the list, or it would hide a place that got lost.
  @Test func theExceptionsAreNeeded() {
    let placeless = Set(Self.findings.filter { $0.finding.line == nil }.map(\.finding.identifier))
    #expect(Self.aboutFiles.union(Self.aboutNames.keys).subtracting(placeless).sorted() == [])
  }

  /// What readers of content report is held by `FaultTests`; this is what the parts above them report.
  @Test func everyIdentifierHasAFault() throws {
    let seen = Set(Self.findings.map(\.finding.identifier))
    for target in ["KompassTemplates", "KompassSite", "KompassBuild"] {
      let folder = Repository.root.appending(path: "Sources/\(target)")
      for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let reports = text.matches(
          of: /(?:\.error\(|[dD]iagnostic\((?:\s*\.(?:error|warning),)?)\s*"([a-z-]+)"/)
        for report in reports { #expect(seen.contains(String(report.1)), "\(target)/\(file)") }
      }
    }
  }
}
