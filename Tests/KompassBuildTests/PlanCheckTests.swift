import KompassModel
import Testing

@testable import KompassBuild
@testable import KompassSite

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

  private func plan(_ shared: [[String]], _ groups: [[[String]]], _ naming: [[[String]]] = [])
    -> SitePlan
  {
    @Sendable func files(_ paths: [[String]]) -> [PlannedFile] {
      paths.map { PlannedFile(OutputPath($0)) { _ in [] } }
    }
    func group(_ place: Int, _ paths: [[String]]) -> SitePlan.Group {
      SitePlan.Group("kommun-\(place)") { files(paths) }
    }
    return SitePlan(
      shared: files(shared), municipalities: groups.enumerated().map(group),
      naming: naming.enumerated().map(group))
  }

  /// The places of those that have a path which another has.
  private func collisions(_ plan: SitePlan) -> [String] {
    PlanCheck(plan: plan, links: []).collisions(templates: "templates").map(\.location.file)
  }

  @Test func filesOfTheSameGroupAndOfOthersAreHeldAgainstEachOther() {
    let first = [["kommun", "a", "index.html"], ["en", "kommun", "a", "2024", "index.html"]]
    let second = [["kommun", "b", "index.html"], ["en", "kommun", "b", "2024", "index.html"]]
    let shared = [["index.html"], ["assets", "a", "b", "c.txt"]]
    #expect(collisions(plan(shared, [first, second], [[["kommun", "a", "sok.json"]]])) == [])
    // Within one group, in two steps of one, and between two.
    #expect(
      collisions(plan(shared, [first + [["kommun", "A", "Index.html"]], second])) == [
        "kommun/a/index.html"
      ])
    #expect(
      collisions(plan(shared, [first, second], [[["EN", "kommun", "a", "2024", "index.html"]]]))
        == ["en/kommun/a/2024/index.html"])
    #expect(
      collisions(plan(shared, [first, second + [["en", "kommun", "a", "2024", "index.html"]]]))
        == ["en/kommun/a/2024/index.html"])
    #expect(
      collisions(plan(shared + [["kommun", "b", "index.html"]], [first, second]))
        == ["kommun/b/index.html"])
    // To lie in one folder is no fault.
    #expect(
      collisions(plan(shared, [first, second + [["en", "kommun", "a", "2023", "index.html"]]]))
        == [])
  }
}
