import KompassModel
import Testing

@testable import KompassBuild

/// What only the plan of the whole site can show.
@Suite struct PlanCheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
  }

  private func check() -> String {
    SiteInputs.read(content: folder.at("content"), templates: Repository.templates).diagnostics
      .map(\.text).joined().replacing(folder.path + "/", with: "")
  }

  private func page(_ text: String) throws {
    let front = "---\ntitle: Metod\n---\n"
    for name in ["metod.md", "metod.en.md"] {
      try folder.write(front + "Ord.\n", to: "content/pages/" + name)
    }
    try folder.write(front + text + "\n", to: "content/pages/metod.md")
  }

  @Test func linksToPagesOfTheSiteAreGood() throws {
    try page(
      "[a](/), [b](/kommuner/), [c](/om/#om), [d](/kommun/mark/2024/), [e](/en/om/), [f](/kommun/mark/2024/stapel.svg)"
    )
    #expect(check() == "")
  }

  @Test func aLinkThatLeadsNowhereIsToldWithItsPlace() throws {
    try page("Se [siffror](/siffror/) och [kommuner](/kommun/).")
    #expect(
      check() == """
        content/pages/metod.md:4:14: error: there is no page “/siffror/” on the site [unknown-page]
           4 | Se [siffror](/siffror/) och [kommuner](/kommun/).
             |              ^^^^^^^^^
          fix: write the address of a page from the root of the site, such as /kommuner/
        content/pages/metod.md:4:40: error: there is no page “/kommun/” on the site [unknown-page]
           4 | Se [siffror](/siffror/) och [kommuner](/kommun/).
             |                                        ^^^^^^^^
          fix: did you mean /kommuner/?

        """)
  }

  @Test func manyLinksThatLeadNowhereAreCounted() throws {
    try page((1...230).map { "[a](/siffror-\($0)/)\n" }.joined(separator: "\n"))
    let said = check()
    #expect(said.split(separator: "\n").filter { $0.contains(": error: ") }.count == 200)
    #expect(
      said.hasPrefix(
        """
        content/pages/metod.md: warning: 30 more links in this file lead nowhere and are not shown [more-findings]
          fix: mend those that are shown, then run the command again
        content/pages/metod.md:4:5: error: there is no page “/siffror-1/” on the site [unknown-page]

        """))
  }

  @Test func aHeadingThatIsNotThereIsTold() throws {
    try page("[a](/om/#on)")
    #expect(
      check() == """
        content/pages/metod.md:4:5: error: the page “/om/” has no heading “#on” [unknown-page]
           4 | [a](/om/#on)
             |     ^^^^^^^
          fix: did you mean #om?

        """)
  }

  @Test func aMissingSlashIsTold() throws {
    try page("[a](/om)")
    #expect(check().hasSuffix("fix: did you mean /om/?\n"))
  }

  @Test func twoPagesThatWantOneAddressAreTold() throws {
    // The stylesheet's name is not known beforehand, an asset's is: one that differs in case only.
    let templates = try folder.copy(of: Repository.templates, as: "templates")
    try folder.write("a", to: "templates/assets/Note.txt")
    try folder.write("b", to: "templates/assets/note.txt")
    let said = SiteInputs.read(content: folder.at("content"), templates: templates).diagnostics
      .map(\.text).joined().replacing(folder.path + "/", with: "")
    #expect(
      said == """
        templates/assets/note.txt: error: the site has “assets/Note.txt” too, and many disks do not tell capitals from small letters [output-collision]
          fix: rename one of the two

        """)
  }
}
