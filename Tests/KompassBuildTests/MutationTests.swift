import Foundation
import Synchronization
import Testing

@testable import KompassBuild

/// Whatever is wrong with the publisher's files: the site is built, or errors say in which file and line. It never
/// falls, hangs or fills the memory.
///
/// Whatever can be read is built, content mostly with plain templates and now and then with those that come with the
/// program. `MUTATIONS=20000` tries more, which optimised tests do faster, and `FIRST_MUTATION=7 MUTATIONS=1` one again.
@Suite struct MutationTests {
  /// The most memory that a site as small as these may need, in megabytes.
  private static let mostMemory = 500

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// What became of some mutations.
  private struct Tally {
    var built = 0
    var refused = 0
    var memory = 0
    var faults: [String] = []
  }

  @Test func contentWithMistakesIsBuiltOrRefused() throws {
    let folder = try TemporaryFolder()
    try PlainTemplates.write(to: folder.at("templates"))
    let tally = try tally(
      of: "content", templates: [folder.at("templates"), Repository.templates], count: 2000)
    #expect(tally.faults == [])
    #expect(tally.memory < Self.mostMemory)
    // Were all refused, nothing would be tried of what comes after reading.
    if Self.number("MUTATIONS") == nil {
      #expect(tally.built + tally.refused == 2000)
      #expect(tally.built > 150)
    }
  }

  @Test func templatesWithMistakesAreBuiltOrRefused() throws {
    let tally = try tally(of: "templates", templates: [Repository.templates], count: 100)
    #expect(tally.faults == [])
    #expect(tally.memory < Self.mostMemory)
    if Self.number("MUTATIONS") == nil {
      #expect(tally.built + tally.refused == 100 && tally.built > 15 && tally.refused > 20)
    }
  }

  /// Shares the seeds between one process for each core.
  ///
  /// - Parameter templates: the folder of templates, and one that takes its place for one seed in eight.
  private func tally(of spoilt: String, templates: [String], count: Int) throws -> Tally {
    let first = Self.number("FIRST_MUTATION") ?? 0
    let end = first + (Self.number("MUTATIONS") ?? count)
    let workers = ProcessorCount.active
    let folder = try TemporaryFolder()
    let program = try Program.url(of: "MutatorForTests")
    let all = Mutex(Tally())
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var next = first + worker
      while next < end {
        do {
          next = try run(
            program, [spoilt, Repository.smallContent, templates.joined(separator: ":")],
            in: folder.at("\(worker)-\(next)"), from: next, step: workers, to: end, all)
        } catch {
          all.withLock { $0.faults.append("worker \(worker): \(error)") }
          return
        }
      }
    }
    return all.withLock { $0 }
  }

  /// Runs the mutator to its end, or to the seed on which it falls.
  ///
  /// - Returns: the seed to go on with.
  private func run(
    _ program: URL, _ arguments: [String], in folder: String, from first: Int, step: Int,
    to end: Int, _ all: borrowing Mutex<Tally>
  ) throws -> Int {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let result = try Program.run(
      program, arguments + [folder, "\(first)", "\(step)", "\(end)", "8"], in: folder)
    var tally = Tally()
    var seed = first
    var isOpen = false
    for line in result.output.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      let value = words.count > 1 ? String(words[1]) : ""
      switch words[0] {
      case "seed":
        seed = Int(value) ?? seed
        isOpen = true
      case "built": tally.built += 1
      case "refused": tally.refused += 1
      case "wrong": tally.faults.append("seed \(seed): \(value)")
      case "memory":
        tally.memory = max(tally.memory, Int(value) ?? .max)
        isOpen = false
      default: tally.faults.append("seed \(seed) printed “\(line)”")
      }
    }
    if result.status != 0 || isOpen {
      let hangs = [SIGPROF, SIGALRM].contains(result.status)
      let how = hangs ? "hangs" : "falls with \(result.status)"
      tally.faults.append("seed \(seed) \(how): \(result.errors.suffix(2000))")
    }
    all.withLock {
      $0.built += tally.built
      $0.refused += tally.refused
      $0.memory = max($0.memory, tally.memory)
      $0.faults += tally.faults
    }
    return seed + step
  }
}
