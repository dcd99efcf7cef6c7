import Foundation
import Testing

/// `kompassros export` as a person runs it.
@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
  }

  private func export(_ arguments: String...) throws -> Program.Result {
    try Program.run(["export"] + arguments, in: folder.path)
  }

  @Test func itWritesWhatTheSitePublishes() throws {
    try build(content: folder.at("content"), to: folder.at("public"))
    let site = try Snapshot(of: folder.at("public"))
    #expect(try export("--format", "csv").output == site.text("data/evaluations.csv"))
    #expect(
      try export("--format", "csv", "--table", "omdomen").output == site.text("data/omdomen.csv"))
    #expect(
      try export("--format", "json", "--table", "municipalities").output
        == site.text("data/municipalities.json"))
    let slug = try #require(
      site.files.keys.filter { $0.hasSuffix("/data.csv") }.sorted().first?.split(separator: "/")
        .dropFirst().first)
    #expect(
      try export("--format", "json", "--municipality", String(slug)).output
        == site.text("kommun/\(slug)/data.json"))
    #expect(
      try export("--format", "csv", "--municipality", String(slug)).output
        == site.text("kommun/\(slug)/data.csv"))
    #expect(try export("--format", "xlsx", "--output", "all.xlsx").status == 0)
    #expect(
      FileManager.default.contents(atPath: folder.at("all.xlsx"))
        == site.files["data/evaluations.xlsx"])
  }

  @Test func aMistakeInTheContentIsToldAndTheFileStays() throws {
    try folder.write("before", to: "out.csv")
    try folder.write("title: X\nbase_url: nowhere\n", to: "content/site.yaml")
    let result = try export("--format", "csv", "--output", "out.csv")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("content/site.yaml:2:11: error:"))
    #expect(try String(contentsOfFile: folder.at("out.csv"), encoding: .utf8) == "before")
  }

  @Test func aLinkAndADeviceStayWhatTheyAre() throws {
    try folder.write("before", to: "real.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link.csv"), withDestinationPath: "real.csv")
    #expect(try export("--format", "csv", "--output", "link.csv").status == 0)
    let written = try String(contentsOfFile: folder.at("real.csv"), encoding: .utf8)
    #expect(written.hasPrefix("id,municipality_code,"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.at("link.csv"))
        == "real.csv")
    // A pipe of its own stands for every device.
    #expect(mkfifo(folder.at("pipe"), 0o600) == 0)
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/bin/cat")
    reader.arguments = [folder.at("pipe")]
    let output = Pipe()
    reader.standardOutput = output
    try reader.run()
    #expect(try export("--format", "csv", "--output", "pipe").status == 0)
    let read = output.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: read, as: UTF8.self) == written)
  }

  @Test func wrongUsageIsTold() throws {
    let unknown = try export("--format", "csv", "--table", "tabell")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("There is no table “tabell”; there are evaluations, "))
    let nobody = try export("--format", "csv", "--municipality", "habi")
    #expect(nobody.status == 2)
    #expect(nobody.errors.contains("There is no municipality “habi”; did you mean “habo”?"))
    #expect(try export("--format", "ods").status == 2)
    #expect(try export().status == 2)
  }

  @Test func aPlaceThatCannotBeWrittenIsAFaultWithItsPath() throws {
    let result = try export("--format", "csv", "--output", "nowhere/out.csv")
    #expect(result.status == 70)
    #expect(result.errors.contains("nowhere/.out.csv.part"))
    #expect(try export("--format", "xlsx", "--output", "content").status == 70)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == ["content"])
  }
}
