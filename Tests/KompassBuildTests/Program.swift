import Foundation
import SharedByTests
import Testing

/// Runs the built program.
enum Program {
  /// How a run ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  static var url: URL { get throws { try url(of: "kompassros") } }

  /// A program of this package; it lies beside the bundle of the tests.
  static func url(of name: String) throws -> URL {
    try #require(BuiltProgram.url(of: name), "\(name) was built with the tests")
  }

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    try finish(make(arguments, in: folder, environment: environment))
  }

  /// Runs a program of this package, which ``url(of:)`` found.
  static func run(
    _ program: URL, _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    try finish(make(program, arguments, in: folder, environment: environment))
  }

  /// Runs a script for the shell, in which `$0` is the program.
  static func shell(
    _ script: String, in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    try finish(
      make(
        URL(fileURLWithPath: "/bin/sh"), ["-c", script, url.path], in: folder,
        environment: environment))
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
    try make(url, arguments, in: folder, environment: environment)
  }

  private static func make(
    _ program: URL, _ arguments: [String], in folder: String, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
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
