import Foundation
import Testing

/// Runs the built program.
enum Program {
  /// How a run ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program lies beside the bundle of the tests.
  static var url: URL {
    get throws {
      let folders = [Bundle.main.bundleURL, Bundle(for: Marker.self).bundleURL]
        .flatMap { [$0, $0.deletingLastPathComponent()] }
      let found = folders.map { $0.appending(path: "kompassros") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath }
      return try #require(found, "the program was built with the tests")
    }
  }

  private final class Marker {}

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    try finish(make(arguments, in: folder, environment: environment))
  }

  /// Runs a script for the shell, in which `$0` is the program.
  static func shell(
    _ script: String, in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let process = try make(["-c", script, url.path], in: folder, environment: environment)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    return try finish(process)
  }

  /// Runs a process that has not been started, to its end.
  private static func finish(_ process: Process) throws -> Result {
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both pipes are drained at once: a full one would hold the program up.
    let collected = Collected()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      collected.set(errors.fileHandleForReading.readDataToEndOfFile())
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: collected.data, as: UTF8.self))
  }

  static func make(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = try url
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes = Data()
    var data: Data { lock.withLock { bytes } }
    func set(_ data: Data) { lock.withLock { bytes = data } }
  }
}
