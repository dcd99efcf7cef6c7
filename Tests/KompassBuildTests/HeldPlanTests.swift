import KompassContent
import KompassModel
import Testing

@testable import KompassBuild

/// What is held while a site is made does not grow with its pages.
@Suite struct HeldPlanTests {
  private static let workers = 2
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(onDisk: true)
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    let register = "content/municipalities.csv"
    let rows = (1...95).map { number in
      let code = "\(2600 + number)"
      return "\(code),exempel-\(code),Exempel \(code),Exempels kommun,26,Exempels län,,,,\n"
    }
    let text = try folder.text(register)
    try folder.write(text + rows.joined(), to: register)
  }

  @Test func noMoreIsPlannedThanOneGroupForEachCore() throws {
    let content = folder.at("content")
    let inputs = SiteInputs.read(content: content, templates: Repository.templates)
    let plan = try #require(inputs.plan, "\(inputs.diagnostics.map(\.text))")
    let results = try #require(inputs.results)
    let reader = NarrativeReader(folder: content, results: results)
    let publication = try Publication.open(output: folder.at("public"))
    let written = try publication.write(
      plan, search: inputs.search, workers: Self.workers, narratives: { try reader.read($0) })
    let most = (plan.groups + plan.naming).map { $0.plan().count }.max() ?? 0
    #expect(written.mostPlanned > 0)
    #expect(written.mostPlanned <= Self.workers * most)
    #expect(inputs.plannedCount > 2 * Self.workers * most)
  }

  /// Whoever plans a group again gets the same files, or what is checked would not be what is written.
  @Test func aGroupIsPlannedAlikeEveryTime() throws {
    let inputs = SiteInputs.read(content: folder.at("content"), templates: Repository.templates)
    let plan = try #require(inputs.plan)
    for group in plan.groups + plan.naming {
      #expect(group.plan().map(\.path) == group.plan().map(\.path), "\(group.name)")
    }
    let names = plan.groups.map(\.name)
    #expect(names == names.sorted() && Set(names).count == names.count)
  }
}
