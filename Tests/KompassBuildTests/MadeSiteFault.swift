import Foundation

/// A fault of templates that cannot be stored as a file to lay over others: links, folders, a word within a file.
struct MadeSiteFault: CustomStringConvertible, Sendable {
  /// What is wrong, for the name of the test.
  let name: String
  /// Makes the fault in a folder with `templates`, which are plain.
  let make: @Sendable (TemporaryFolder) throws -> Void
  /// The whole text of what is reported.
  let expected: String

  var description: String { name }

  private static func link(
    _ file: String, to target: String
  ) -> @Sendable (TemporaryFolder) throws -> Void {
    { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.at(file), withDestinationPath: target)
    }
  }

  private static func replace(
    _ piece: String, with other: String, in file: String
  ) -> @Sendable (TemporaryFolder) throws -> Void {
    { folder in
      let text = try String(contentsOfFile: folder.at(file), encoding: .utf8)
      guard text.contains(piece) else { throw CocoaError(.fileReadUnknown) }
      try folder.write(text.replacing(piece, with: other), to: file)
    }
  }

  /// All of them.
  static let all: [MadeSiteFault] = [
    MadeSiteFault(
      name: "no templates",
      make: { try FileManager.default.removeItem(atPath: $0.at("templates")) },
      expected: """
        templates: error: there is no such folder [missing-folder]
          fix: give the folder that holds layouts, pages and strings with --templates

        """),
    MadeSiteFault(
      name: "folder that links to itself", make: link("templates/assets/igen", to: "."),
      expected: """
        templates/assets/igen: error: the symbolic link leads back to where it stands [link-loop]
          fix: delete the link and put the file or folder itself here

        """),
    MadeSiteFault(
      name: "folders in folders",
      make: { try $0.write("x", to: "templates/assets\(String(repeating: "/a", count: 9))/x.txt") },
      expected: """
        templates/assets\(String(repeating: "/a", count: 8)): error: folders are nested deeper than 8 levels [nesting-too-deep]
          fix: move the files up

        """),
    // Not stored as files: not every disk can hold both.
    MadeSiteFault(
      name: "names that differ in capitals",
      make: {
        try $0.write("a", to: "templates/assets/Note.txt")
        try $0.write("b", to: "templates/assets/note.txt")
      },
      expected: """
        templates/assets/note.txt: error: the site has “assets/Note.txt” too, and many disks do not tell capitals from small letters [output-collision]
          fix: rename one of the two

        """),
    MadeSiteFault(
      name: "link to nothing", make: link("templates/partials/foot.mustache", to: "feet.mustache"),
      expected: """
        templates/partials/foot.mustache: error: the symbolic link leads to something that does not exist [link-broken]
          fix: delete the link and put the file itself here

        """),
    MadeSiteFault(
      name: "link out of the folder", make: link("templates/assets/name.txt", to: "/etc/hostname"),
      expected: """
        templates/assets/name.txt: error: the symbolic link leads out of templates [link-outside]
          fix: put a copy of the file here instead of the link

        """),
    MadeSiteFault(
      name: "text that asks for a value",
      make: { folder in
        for language in ["sv", "en"] {
          try replace(
            "  language_name: x", with: "  language_name: \"{language}\"",
            in: "templates/strings/\(language).yaml")(folder)
        }
      },
      expected: """
        templates/strings/en.yaml:264:3: error: the text “format.language_name” asks for {language}, which does not exist there [unknown-placeholder]
         264 |   language_name: "{language}"
             |   ^^^^^^^^^^^^^
          fix: write it without braces
        templates/strings/sv.yaml:264:3: error: the text “format.language_name” asks for {language}, which does not exist there [unknown-placeholder]
         264 |   language_name: "{language}"
             |   ^^^^^^^^^^^^^
          fix: write it without braces

        """),
    MadeSiteFault(
      name: "text that only the program names",
      make: { folder in
        for language in ["sv", "en"] {
          try replace(
            "  language_name: x\n", with: "", in: "templates/strings/\(language).yaml")(folder)
        }
      },
      expected: """
        templates/strings/en.yaml: error: the text “format.language_name” is needed but does not exist [missing-string]
          fix: add “format.language_name” to templates/strings/en.yaml
        templates/strings/sv.yaml: error: the text “format.language_name” is needed but does not exist [missing-string]
          fix: add “format.language_name” to templates/strings/sv.yaml

        """),
  ]
}
