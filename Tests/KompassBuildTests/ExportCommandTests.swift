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

  /// What the site is made from is never written over.
  @Test(
    arguments: [
      "content/municipalities.csv", "content/new.csv", "./content/../content/site.yaml",
      "templates/assets/data.csv", "content", "link.csv",
    ])
  func nothingIsWrittenWhereTheSiteIsMadeFrom(_ target: String) throws {
    try folder.write("a{}", to: "templates/assets/site.css")
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link.csv"), withDestinationPath: "content/municipalities.csv")
    let before = try Snapshot(of: folder.path)
    let result = try export("--format", "csv", "--output", target)
    #expect(result.status == 70)
    let input = target.contains("templates") ? "templates" : "content"
    #expect(
      result.errors == """
        kompassros: \(target) lies within \(input), which the site is made from
          fix: name a place outside it with --output

        """)
    #expect(try Snapshot(of: folder.path) == before)
  }

  @Test func aFileKeepsWhoMayReadIt() throws {
    try folder.write("before", to: "out.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.at("out.csv"))
    #expect(try export("--format", "csv", "--output", "out.csv").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.at("out.csv"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try export("--format", "csv", "--output", "new.csv").status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == ["content", "new.csv", "out.csv"])
  }

  /// A file that is called as an older version called its own is somebody's.
  @Test func aFileBesideTheTargetStays() throws {
    try folder.write("mine", to: ".out.csv.part")
    #expect(try export("--format", "csv", "--output", "out.csv").status == 0)
    #expect(try folder.text(".out.csv.part") == "mine")
  }

  @Test func aFolderForTemporaryFilesThatIsNotThereIsNamed() throws {
    let result = try Program.run(
      ["export", "--format", "xlsx", "--output", "all.xlsx"], in: folder.path,
      environment: ["TMPDIR": "/nope"])
    #expect(result.status == 70)
    #expect(
      result.errors.wholeMatch(
        of:
          /kompassros: could not make a temporary file \/nope\/+kompassros-[^ ]*: No such file or directory\n  fix: set TMPDIR to a folder that is there and that you may write to\n/
      ) != nil, "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["content"])
  }

  #if os(Linux)
    /// The library for workbooks has words of its own for that, which nobody but its authors understands.
    @Test func aWorkbookThatCannotBeWrittenIsToldInOneVoice() throws {
      let result = try Program.shell(
        "trap '' XFSZ; ulimit -f 1; exec \"$0\" export --format xlsx --output all.xlsx",
        in: folder.path)
      #expect(result.status == 70)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("kompassros: could not write the workbook: "))
      #expect(result.errors.contains("\n  fix: see that there is room on the disk"))
      #expect(result.errors.split(separator: "\n").count == 2)
    }
  #endif

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
    #expect(result.errors.contains("nowhere/.kompassros-"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == ["content"])
  }
}
