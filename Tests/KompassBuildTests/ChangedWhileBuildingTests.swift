import Foundation
import Testing

@testable import KompassBuild

/// Content that is changed while the site is made from it. Narratives are the only files that are read twice: once to be
/// checked, once for the pages.
@Suite struct ChangedWhileBuildingTests {
  private let folder: TemporaryFolder
  private let narrative = "content/evaluations/mark/2024.md"

  init() throws {
    folder = try TemporaryFolder(onDisk: true)
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
  }

  /// What a writer may do.
  enum Change: CaseIterable {
    case deleted, broken, another, pipe
  }

  @Test(arguments: Change.allCases)
  func aNarrativeThatIsChangedEndsTheBuild(_ change: Change) throws {
    try #require(try Program.run(["build"], in: folder.path).status == 0)
    let before = try Snapshot(of: folder.at("public"))
    let text = try folder.text(narrative)
    let said = try build {
      try FileManager.default.removeItem(atPath: folder.at(narrative))
      switch change {
      case .deleted: break
      case .broken: try folder.write("# Område 99\n", to: narrative)
      case .another: try folder.write(text + "\n- One more opportunity.\n", to: narrative)
      case .pipe: try #require(mkfifo(folder.at(narrative), 0o644) == 0)
      }
    }
    #expect(
      said == """
        kompassros: \(narrative) was changed after it had been checked
          fix: run the command again when nobody is writing

        """)
    #expect(try Snapshot(of: folder.at("public")) == before)
    #expect(FileSystem.kind(of: folder.at(".public.staging")) == nil)
    // Nothing is lost, and nothing is in the way.
    try FileManager.default.removeItemIfThere(atPath: folder.at(narrative))
    try folder.write(text, to: narrative)
    #expect(try Program.run(["build"], in: folder.path).status == 0)
    #expect(try Snapshot(of: folder.at("public")) == before)
  }

  /// Builds, and calls `change` when everything has been checked and nothing has been read again.
  ///
  /// - Returns: what the program says, which has to end with 70.
  private func build(change: () throws -> Void) throws -> String {
    for _ in 0..<20 {
      let process = try Program.make(["build", "--timings", "--no-cache"], in: folder.path)
      let output = Pipe()
      let errors = Pipe()
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      // The first line is that all is read and checked.
      let line = output.fileHandleForReading.availableData
      kill(process.processIdentifier, SIGSTOP)
      // Had it begun to write, it might have read the narrative already: again.
      let isInTime =
        String(decoding: line, as: UTF8.self).hasPrefix("Read and checked")
        && FileSystem.kind(of: folder.at(".public.staging")) == nil && process.isRunning
      if isInTime { try change() }
      kill(process.processIdentifier, SIGCONT)
      _ = output.fileHandleForReading.readDataToEndOfFile()
      let said = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      if isInTime {
        #expect(process.terminationStatus == 70)
        return String(decoding: said, as: UTF8.self)
      }
    }
    Issue.record("the program could not be held up in time")
    return ""
  }
}

extension FileManager {
  fileprivate func removeItemIfThere(atPath path: String) throws {
    if fileExists(atPath: path) { try removeItem(atPath: path) }
  }
}
