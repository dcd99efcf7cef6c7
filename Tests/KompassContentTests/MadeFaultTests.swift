import Foundation
import KompassModel
import Testing

@testable import KompassContent

/// A fault that cannot be stored as a file of text: unusual bytes, links, sizes.
struct MadeFault: CustomTestStringConvertible, Sendable {
  /// What is reported.
  let identifier: DiagnosticIdentifier
  /// What is wrong, for the name of the test.
  let name: String
  /// Makes the fault in a copy of `valid/small`.
  let make: @Sendable (Fixture) throws -> Void
  /// The whole text of what is reported.
  let expected: String

  var testDescription: String { name }

  private static func bytes(_ text: String, _ bytes: [UInt8], in file: String)
    -> @Sendable (Fixture) throws -> Void
  {
    { try $0.write(Data(text.utf8) + Data(bytes), to: file) }
  }

  private static func link(_ file: String, to target: String) -> @Sendable (Fixture) throws -> Void
  {
    { fixture in
      try? FileManager.default.removeItem(atPath: fixture.path(file))
      try FileManager.default.createSymbolicLink(
        atPath: fixture.path(file), withDestinationPath: target)
    }
  }

  /// All of them.
  static let all: [MadeFault] = [
    MadeFault(
      identifier: .byteOrderMark, name: "byte order mark",
      make: { try $0.write("\u{FEFF}" + $0.read("glossary.yaml"), to: "glossary.yaml") },
      expected: """
        content/glossary.yaml:1:1: error: the file begins with a byte order mark [byte-order-mark]
           1 | �- term: { sv: delområde, en: sub-area }
             | ^
          fix: save the file as “UTF-8”, not “UTF-8 with BOM”

        """),
    MadeFault(
      identifier: .notUTF8, name: "UTF-16 with mark",
      make: { try $0.encode("glossary.yaml", .utf16) },
      expected: """
        content/glossary.yaml: error: the file is in UTF-16 [not-utf-8]
          fix: save the file again with the encoding UTF-8

        """),
    MadeFault(
      identifier: .notUTF8, name: "UTF-16 without mark",
      make: {
        try $0.encode("glossary.yaml", .utf16LittleEndian)
      },
      expected: """
        content/glossary.yaml: error: the file is in UTF-16 [not-utf-8]
          fix: save the file again with the encoding UTF-8

        """),
    MadeFault(
      identifier: .notUTF8, name: "Latin-1",
      make: { try $0.encode("pages/om.md", .isoLatin1) },
      expected: """
        content/pages/om.md:3:24: error: the file is not UTF-8: byte E5 is the first that does not fit; it looks like Latin-1 (Windows-1252) [not-utf-8]
           3 | description: Vem som st�r bakom.
             |                        ^
          fix: save the file again with the encoding UTF-8; then å, ä and ö are right

        """),
    MadeFault(
      identifier: .controlCharacter, name: "NUL",
      make: { try $0.replace("Anna", with: "An\0na", in: "evaluations/mark/2024.yaml") },
      expected: """
        content/evaluations/mark/2024.yaml:8:15: error: the line holds the control character U+0000 [control-character]
           8 |   - { name: An�na Andersson, organisation: SKR }
             |               ^
          fix: delete the invisible character; retyping the line is the surest way

        """),
    MadeFault(
      identifier: .controlCharacter, name: "line separator",
      make: {
        try $0.replace("Dialogen är", with: "Dialogen\u{2028}är", in: "evaluations/mark/2024.md")
      },
      expected: """
        content/evaluations/mark/2024.md:5:9: error: the line holds the invisible line separator U+2028 [control-character]
           5 | Dialogen�är *etablerad*, se [metoden](/om/) och ~~förra~~ året.
             |         ^
          fix: delete it and press Enter where a new line is meant

        """),
    MadeFault(
      identifier: .controlCharacter, name: "carriage return alone",
      make: { try $0.write("a: 1\rb: 2\r", to: "glossary.yaml") },
      expected: """
        content/glossary.yaml:1:5: error: the line ends with a carriage return alone [control-character]
           1 | a: 1�b: 2
             |     ^
          fix: save the file with the line ends of Linux (LF) or Windows (CRLF)

        """),
    MadeFault(
      identifier: .invisibleCharacter, name: "a name that turns the rest of its line",
      make: {
        try $0.replace(
          "Mark,Marks kommun", with: "\u{202E}kraM,Marks kommun", in: "municipalities.csv")
      },
      expected: """
        content/municipalities.csv:4:11: error: the line holds the invisible character U+202E, which turns the direction of writing [invisible-character]
           4 | 1463,mark,�kraM,Marks kommun,14,Västra Götalands län,35000,2024,B4,Pendlingskommun nära större stad
             |           ^
          fix: delete the invisible character; retyping the line is the surest way

        """),
    MadeFault(
      identifier: .fileTooLarge, name: "too large",
      make: {
        try $0.write(String(repeating: "a\n", count: 1 << 20) + "b", to: "evaluations/mark/2024.md")
      },
      expected: """
        content/evaluations/mark/2024.md: error: the file is larger than 2 MiB [file-too-large]
          fix: split the file or leave out what a reader does not need

        """),
    MadeFault(
      identifier: .linkLoop, name: "link loop",
      make: link("glossary.yaml", to: "glossary.yaml"),
      expected: """
        content/glossary.yaml: error: the symbolic link leads back to itself [link-loop]
          fix: delete the link and put the file itself here

        """),
    MadeFault(
      identifier: .linkBroken, name: "broken link",
      make: link("glossary.yaml", to: "nowhere.yaml"),
      expected: """
        content/glossary.yaml: error: the symbolic link leads to something that does not exist [link-broken]
          fix: delete the link and put the file itself here

        """),
    MadeFault(
      identifier: .linkOutside, name: "link outside",
      make: link("glossary.yaml", to: "/etc/hostname"),
      expected: """
        content/glossary.yaml: error: the symbolic link leads out of content [link-outside]
          fix: put a copy of the file here instead of the link

        """),
    MadeFault(
      identifier: .linkOutside, name: "linked folder outside",
      make: link("evaluations/haabo", to: "/etc"),
      expected: """
        content/evaluations/haabo: error: the symbolic link leads out of content [link-outside]
          fix: put a copy of the file here instead of the link

        """),
    MadeFault(
      identifier: .notAFile, name: "named pipe",
      make: { fixture in
        try FileManager.default.removeItem(atPath: fixture.path("glossary.yaml"))
        guard mkfifo(fixture.path("glossary.yaml"), 0o600) == 0 else { throw POSIXError(.EIO) }
      },
      expected: """
        content/glossary.yaml: error: this is not an ordinary file [not-a-file]
          fix: put an ordinary file here

        """),
    MadeFault(
      identifier: .unreadableFile, name: "socket",
      make: { fixture in
        try FileManager.default.removeItem(atPath: fixture.path("glossary.yaml"))
        // A socket cannot be opened by anybody, not even by root, who may read every file.
        guard mknod(fixture.path("glossary.yaml"), S_IFSOCK | 0o600, 0) == 0 else {
          throw POSIXError(.EIO)
        }
      },
      expected: """
        content/glossary.yaml: error: the file cannot be read: No such device or address [unreadable-file]
          fix: give the user who runs kompassros the right to read the file

        """),
    MadeFault(
      identifier: .missingFolder, name: "no folder",
      make: { try FileManager.default.removeItem(at: $0.folder) },
      expected: """
        content: error: there is no such folder [missing-folder]
          fix: give the folder that holds site.yaml with --content

        """),
  ]
}

@Suite struct MadeFaultTests {
  @Test(arguments: MadeFault.all)
  func fault(_ fault: MadeFault) throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try fault.make(fixture)
    let reading = ContentReader(folder: fixture.path).read()
    #expect(fixture.plain(reading.diagnostics.text) == fault.expected)
    #expect(reading.results == nil)
  }

  @Test func windowsLineEndsAreFine() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for file in try Fixture.files(in: fixture.folder) {
      try fixture.write(fixture.read(file).replacing("\n", with: "\r\n"), to: file)
    }
    let reading = ContentReader(folder: fixture.path).read()
    #expect(reading.diagnostics.text == "")
    let plain = ContentReader(folder: Fixture.stored.appending(path: "valid/small").path()).read()
    #expect(reading.results?.evaluations == plain.results?.evaluations)
    #expect(reading.results?.pages == plain.results?.pages)
    #expect(reading.results?.frameworks == plain.results?.frameworks)
  }

  @Test func linksWithinTheFolderAreFollowed() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try FileManager.default.moveItem(
      atPath: fixture.path("glossary.yaml"), toPath: fixture.path("pages/.terms"))
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("glossary.yaml"), withDestinationPath: "pages/.terms")
    let reading = ContentReader(folder: fixture.path).read()
    #expect(reading.diagnostics.text == "")
    #expect(reading.results?.glossary.count == 2)
  }

  @Test func hiddenFilesAndBackupsAreIgnored() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for name in [
      ".DS_Store", "pages/.gitkeep", "evaluations/mark/2024.yaml~", "pages/.om.md.swp", "Thumbs.db",
    ] {
      try fixture.write("x", to: name)
    }
    #expect(ContentReader(folder: fixture.path).read().diagnostics.text == "")
  }
}
