import Foundation

/// A fault that cannot be stored as a file of text: unusual bytes, links, sizes.
public struct MadeFault: CustomStringConvertible, Sendable {
  /// What is reported: the name in brackets.
  public let identifier: String
  /// What is wrong, for the name of the test.
  public let name: String
  /// Makes the fault in a copy of `valid/small`.
  private let make: @Sendable (SpoiledFolder) throws -> Void
  /// The whole text of what is reported, with paths that begin with `content`.
  public let expected: String

  /// The name.
  public var description: String { name }

  /// Makes the fault in the folder at `path`, a copy of `valid/small`.
  public func make(in path: String) throws { try make(SpoiledFolder(path: path)) }

  private static func link(
    _ file: String, to target: String
  ) -> @Sendable (SpoiledFolder) throws -> Void {
    { folder in
      try? FileManager.default.removeItem(atPath: folder.at(file))
      try FileManager.default.createSymbolicLink(
        atPath: folder.at(file), withDestinationPath: target)
    }
  }

  /// All of them.
  public static let all: [MadeFault] = everywhere + oddNames

  /// Those that every disk can hold.
  private static let everywhere: [MadeFault] = [
    MadeFault(
      identifier: "byte-order-mark", name: "byte order mark",
      make: { try $0.write("\u{FEFF}" + $0.read("glossary.yaml"), to: "glossary.yaml") },
      expected: """
        content/glossary.yaml:1:1: error: the file begins with a byte order mark [byte-order-mark]
           1 | �- term: { sv: delområde, en: sub-area }
             | ^
          fix: save the file as “UTF-8”, not “UTF-8 with BOM”

        """),
    MadeFault(
      identifier: "not-utf-8", name: "UTF-16 with mark",
      make: { try $0.encode("glossary.yaml", .utf16) },
      expected: """
        content/glossary.yaml: error: the file is in UTF-16 [not-utf-8]
          fix: save the file again with the encoding UTF-8

        """),
    MadeFault(
      identifier: "not-utf-8", name: "UTF-16 without mark",
      make: {
        try $0.encode("glossary.yaml", .utf16LittleEndian)
      },
      expected: """
        content/glossary.yaml: error: the file is in UTF-16 [not-utf-8]
          fix: save the file again with the encoding UTF-8

        """),
    MadeFault(
      identifier: "not-utf-8", name: "Latin-1",
      make: { try $0.encode("pages/om.md", .isoLatin1) },
      expected: """
        content/pages/om.md:3:24: error: the file is not UTF-8: byte E5 is the first that does not fit; it looks like Latin-1 (Windows-1252) [not-utf-8]
           3 | description: Vem som st�r bakom.
             |                        ^
          fix: save the file again with the encoding UTF-8; then å, ä and ö are right

        """),
    MadeFault(
      identifier: "control-character", name: "NUL",
      make: { try $0.replace("Anna", with: "An\0na", in: "evaluations/mark/2024.yaml") },
      expected: """
        content/evaluations/mark/2024.yaml:8:15: error: the line holds the control character U+0000 [control-character]
           8 |   - { name: An�na Andersson, organisation: SKR }
             |               ^
          fix: delete the invisible character; retyping the line is the surest way

        """),
    MadeFault(
      identifier: "control-character", name: "line separator",
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
      identifier: "control-character", name: "carriage return alone",
      make: { try $0.write("a: 1\rb: 2\r", to: "glossary.yaml") },
      expected: """
        content/glossary.yaml:1:5: error: the line ends with a carriage return alone [control-character]
           1 | a: 1�b: 2
             |     ^
          fix: save the file with the line ends of Linux (LF) or Windows (CRLF)

        """),
    MadeFault(
      identifier: "invisible-character", name: "a name that turns the rest of its line",
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
      identifier: "file-too-large", name: "too large",
      make: {
        try $0.write(
          String(repeating: "a\n", count: 1 << 20) + "b", to: "evaluations/mark/2024.md")
      },
      expected: """
        content/evaluations/mark/2024.md: error: the file is larger than 2 MiB [file-too-large]
          fix: split the file or leave out what a reader does not need

        """),
    MadeFault(
      identifier: "link-loop", name: "link loop",
      make: link("glossary.yaml", to: "glossary.yaml"),
      expected: """
        content/glossary.yaml: error: the symbolic link leads back to where it stands [link-loop]
          fix: delete the link and put the file or folder itself here

        """),
    MadeFault(
      identifier: "link-broken", name: "broken link",
      make: link("glossary.yaml", to: "nowhere.yaml"),
      expected: """
        content/glossary.yaml: error: the symbolic link leads to something that does not exist [link-broken]
          fix: delete the link and put the file itself here

        """),
    MadeFault(
      identifier: "link-outside", name: "link outside",
      make: link("glossary.yaml", to: "/etc/hostname"),
      expected: """
        content/glossary.yaml: error: the symbolic link leads out of content [link-outside]
          fix: put a copy of the file here instead of the link

        """),
    MadeFault(
      identifier: "link-outside", name: "linked folder outside",
      make: link("evaluations/haabo", to: "/etc"),
      expected: """
        content/evaluations/haabo: error: the symbolic link leads out of content [link-outside]
          fix: put a copy of the file here instead of the link

        """),
    MadeFault(
      identifier: "not-a-file", name: "named pipe",
      make: { folder in
        try FileManager.default.removeItem(atPath: folder.at("glossary.yaml"))
        guard mkfifo(folder.at("glossary.yaml"), 0o600) == 0 else { throw POSIXError(.EIO) }
      },
      expected: """
        content/glossary.yaml: error: this is not an ordinary file [not-a-file]
          fix: put an ordinary file here

        """),
    MadeFault(
      identifier: "not-a-file", name: "socket",
      make: { folder in
        try FileManager.default.removeItem(atPath: folder.at("glossary.yaml"))
        // A socket cannot be opened by anybody, not even by root, who may read every file.
        guard mknod(folder.at("glossary.yaml"), S_IFSOCK | 0o600, 0) == 0 else {
          throw POSIXError(.EIO)
        }
      },
      expected: """
        content/glossary.yaml: error: this is not an ordinary file [not-a-file]
          fix: put an ordinary file here

        """),
    MadeFault(
      identifier: "unreadable-file", name: "link to a name that is too long",
      make: link("glossary.yaml", to: String(repeating: "n", count: 300)),
      expected: """
        content/glossary.yaml: error: the file cannot be read: File name too long [unreadable-file]
          fix: put a copy of the file here; if that does not help, the disk may be failing

        """),
    MadeFault(
      identifier: "missing-folder", name: "no folder",
      make: { try FileManager.default.removeItem(atPath: $0.path) },
      expected: """
        content: error: there is no such folder [missing-folder]
          fix: give the folder that holds site.yaml with --content

        """),
    MadeFault(
      identifier: "not-utf-8", name: "UTF-16, big-endian",
      make: { try $0.encode("municipalities.csv", .utf16BigEndian) },
      expected: """
        content/municipalities.csv: error: the file is in UTF-16 [not-utf-8]
          fix: save the file again with the encoding UTF-8

        """),
    MadeFault(
      identifier: "not-utf-8", name: "Latin-1 in the register",
      make: { try $0.encode("municipalities.csv", .isoLatin1) },
      expected: """
        content/municipalities.csv:2:13: error: the file is not UTF-8: byte E5 is the first that does not fit; it looks like Latin-1 (Windows-1252) [not-utf-8]
           2 | 0305,haabo,H�bo,H�bo kommun,03,Uppsala l�n,22300,2024,A2,"Pendlingskommun n�ra storstad, ""A2\"""
             |             ^
          fix: save the file again with the encoding UTF-8; then å, ä and ö are right

        """),
    MadeFault(
      identifier: "not-utf-8", name: "half a letter at the end",
      make: { try $0.append([0xC3], to: "evaluations/mark/2024.md") },
      expected: """
        content/evaluations/mark/2024.md:51:1: error: the file is not UTF-8: byte C3 is the first that does not fit; it looks like Latin-1 (Windows-1252) [not-utf-8]
          51 | �
             | ^
          fix: save the file again with the encoding UTF-8; then å, ä and ö are right

        """),
    MadeFault(
      identifier: "control-character", name: "escape sequence",
      make: { try $0.replace("Anna", with: "\u{1B}[31mAnna", in: "evaluations/mark/2024.yaml") },
      expected: """
        content/evaluations/mark/2024.yaml:8:13: error: the line holds the control character U+001B [control-character]
           8 |   - { name: �[31mAnna Andersson, organisation: SKR }
             |             ^
          fix: delete the invisible character; retyping the line is the surest way

        """),
    MadeFault(
      identifier: "control-character", name: "next line",
      make: { try $0.replace("Anna", with: "Anna\u{85}", in: "evaluations/mark/2024.yaml") },
      expected: """
        content/evaluations/mark/2024.yaml:8:17: error: the line holds the invisible line separator U+0085 [control-character]
           8 |   - { name: Anna� Andersson, organisation: SKR }
             |                 ^
          fix: delete it and press Enter where a new line is meant

        """),
    MadeFault(
      identifier: "invisible-character", name: "byte order mark within",
      make: { try $0.replace("Anna", with: "\u{FEFF}Anna", in: "evaluations/mark/2024.yaml") },
      expected: """
        content/evaluations/mark/2024.yaml:8:13: error: the line holds the invisible character U+FEFF [invisible-character]
           8 |   - { name: �Anna Andersson, organisation: SKR }
             |             ^
          fix: delete the invisible character; retyping the line is the surest way

        """),
    MadeFault(
      identifier: "byte-order-mark", name: "byte order mark before the register",
      make: {
        try $0.write("\u{FEFF}" + $0.read("municipalities.csv"), to: "municipalities.csv")
      },
      expected: """
        content/municipalities.csv:1:1: error: the file begins with a byte order mark [byte-order-mark]
           1 | �code,slug,name,official_name,county_code,county,population,population_year,group_code,group
             | ^
          fix: save the file as “UTF-8”, not “UTF-8 with BOM”

        """),
    MadeFault(
      identifier: "link-loop", name: "two links that lead to each other",
      make: { folder in
        try link("glossary.yaml", to: "themes.yaml")(folder)
        try link("themes.yaml", to: "glossary.yaml")(folder)
      },
      expected: """
        content/glossary.yaml: error: the symbolic link leads back to where it stands [link-loop]
          fix: delete the link and put the file or folder itself here
        content/themes.yaml: error: the symbolic link leads back to where it stands [link-loop]
          fix: delete the link and put the file or folder itself here

        """),
    MadeFault(
      identifier: "link-loop", name: "folder that links to itself",
      make: link("evaluations/haabo", to: "haabo"),
      expected: """
        content/evaluations/haabo: error: the symbolic link leads back to where it stands [link-loop]
          fix: delete the link and put the file or folder itself here

        """),
    MadeFault(
      identifier: "link-loop", name: "folder that links to the one above",
      make: link("evaluations/igen", to: ".."),
      expected: """
        content/evaluations/igen: error: the symbolic link leads back to where it stands [link-loop]
          fix: delete the link and put the file or folder itself here

        """),
    MadeFault(
      identifier: "link-outside", name: "link up and out",
      make: link("pages/om.md", to: "../../../../../../../../../../etc/hostname"),
      expected: """
        content/pages/om.en.md: warning: the page lacks the language sv [missing-translation]
          fix: add om.md beside it; until then readers see another language
        content/pages/om.md: error: the symbolic link leads out of content [link-outside]
          fix: put a copy of the file here instead of the link

        """),
    MadeFault(
      identifier: "not-a-file", name: "socket among the evaluations",
      make: { folder in
        guard mknod(folder.at("evaluations/habo/2023.yaml"), S_IFSOCK | 0o600, 0) == 0 else {
          throw POSIXError(.EIO)
        }
      },
      expected: """
        content/evaluations/habo/2023.yaml: error: this is not an ordinary file [not-a-file]
          fix: put an ordinary file here

        """),
    MadeFault(
      identifier: "not-a-file", name: "folder in place of figures",
      make: { folder in
        try FileManager.default.removeItem(atPath: folder.at("evaluations/habo/2021.yaml"))
        try FileManager.default.createDirectory(
          atPath: folder.at("evaluations/habo/2021.yaml"), withIntermediateDirectories: true)
      },
      expected: """
        content/evaluations/habo/2021.yaml: error: this is a folder, but it must be a file [not-a-file]
          fix: rename the folder and add the file

        """),
    MadeFault(
      identifier: "missing-folder", name: "file in place of the folder",
      make: { folder in
        try FileManager.default.removeItem(atPath: folder.path)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path))
      },
      expected: """
        content: error: this is a file, not a folder [missing-folder]
          fix: give the folder that holds site.yaml with --content

        """),
    MadeFault(
      identifier: "missing-folder", name: "empty folder",
      make: { folder in
        try FileManager.default.removeItem(atPath: folder.path)
        try FileManager.default.createDirectory(
          atPath: folder.path, withIntermediateDirectories: true)
      },
      expected: """
        content/frameworks: error: there is no framework [missing-file]
          fix: add a file such as frameworks/2020.yaml
        content/municipalities.csv: error: the file is missing [missing-file]
          fix: add it with a heading that begins with code,slug,name and one line for each municipality
        content/site.yaml: error: the file is missing [missing-file]
          fix: add it with title, base_url, publisher and languages

        """),
    MadeFault(
      identifier: "table-too-wide", name: "tables of many cells",
      make: { folder in
        let row = String(repeating: "| a ", count: 50) + "|\n"
        let table =
          row + String(repeating: "|---", count: 50) + "|\n"
          + String(repeating: row, count: 450)
        try folder.append(Array(("\n" + table).utf8), to: "evaluations/mark/2024.md")
      },
      expected: """
        content/evaluations/mark/2024.md:453:1: error: the tables have more than 20000 cells together [table-too-wide]
         453 | | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a …
             | ^
          fix: split the text, or publish the table as data

        """),
    MadeFault(
      identifier: "text-too-dense", name: "brackets without end",
      make: {
        try $0.append(
          Array((String(repeating: "[a ", count: 20_000) + "\n").utf8), to: "pages/om.md")
      },
      expected: """
        content/pages/om.md:10:5995: error: there are more than 2000 square brackets without a blank line between them [text-too-dense]
          10 | …[a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a [a …
             |                                                              ^
          fix: part the text by blank lines

        """),
    MadeFault(
      identifier: "text-too-dense", name: "lines without end",
      make: {
        try $0.append(Array(String(repeating: "a\n", count: 120_000).utf8), to: "pages/om.md")
      },
      expected: """
        content/pages/om.md:2009:1: error: more than 2000 lines stand without a blank line between them [text-too-dense]
        2009 | a
             | ^
          fix: part the text by blank lines

        """),
    MadeFault(
      identifier: "text-too-dense", name: "blank lines without end",
      make: {
        try $0.append(Array(String(repeating: "a\n\n", count: 120_000).utf8), to: "pages/om.md")
      },
      expected: """
        content/pages/om.md:20008:1: error: the text has more than 20000 lines [text-too-dense]
        20008 | a
              | ^
          fix: split the text

        """),
  ]

  /// Names that not every disk can hold.
  private static var oddNames: [MadeFault] {
    #if os(Linux)
      [
        MadeFault(
          identifier: "misspelled-name", name: "folder with a capital",
          make: {
            try FileManager.default.createDirectory(
              atPath: $0.at("Evaluations/mark"), withIntermediateDirectories: true)
          },
          expected: """
            content/Evaluations: error: nothing reads “Evaluations”; a folder “evaluations” is part of the format [misspelled-name]
              fix: rename it to evaluations, or move it out of content

            """),
        MadeFault(
          identifier: "invalid-name", name: "name in Latin-1",
          make: { folder in
            let path = Array(folder.at("evaluations/habo/").utf8) + [0x62, 0xE5, 0x74, 0x00]
            let descriptor = path.withUnsafeBufferPointer { bytes in
              bytes.withMemoryRebound(to: CChar.self) { name in
                name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
              }
            }
            guard descriptor >= 0 else { throw POSIXError(.EIO) }
            close(descriptor)
          },
          expected: """
            content/evaluations/habo/b�t: error: the name is not UTF-8 [invalid-name]
              fix: rename it; � stands where a letter cannot be read, such as å, ä or ö in an old encoding

            """),
      ]
    #else
      []
    #endif
  }
}
