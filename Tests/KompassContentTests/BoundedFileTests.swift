import Foundation
import Testing

@testable import KompassContent

/// Files that somebody writes to while they are read.
@Suite struct BoundedFileTests {
  private static let most = 1 << 20
  /// Longer than a piece, so that there is a moment between two of them.
  private static let old = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
  private static let new = [UInt8](repeating: UInt8(ascii: "b"), count: 100_000)

  private let path = NSTemporaryDirectory() + "bounded-\(UUID().uuidString)"

  /// What may happen to a file between two pieces of it.
  enum Change: CaseIterable {
    case overwritten, shortened, lengthened, replaced

    /// What the file holds afterwards.
    var bytes: [UInt8] {
      switch self {
      case .overwritten, .replaced: BoundedFileTests.new
      case .shortened: Array(BoundedFileTests.old.prefix(70_000))
      case .lengthened: BoundedFileTests.old + BoundedFileTests.new
      }
    }
  }

  @Test(arguments: Change.allCases)
  func aFileThatIsChangedOnceIsReadAsItWasAtOneMoment(_ change: Change) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(Self.old)
    var pieces = 0
    let read = try BoundedFile.bytes(at: path, most: Self.most) {
      pieces += 1
      if pieces == 1 { make(change) }
    }
    // A file of another name in its place leaves the one that was opened as it was.
    #expect(read == (change == .replaced ? Self.old : change.bytes))
    #expect(pieces >= 2)
  }

  @Test func aFileThatIsWrittenToEachTimeIsRefused() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(Self.old)
    var turn = 0
    #expect(throws: BoundedFile.Failure.self) {
      try BoundedFile.bytes(at: path, most: Self.most) {
        turn += 1
        make(turn.isMultiple(of: 2) ? .overwritten : .shortened)
      }
    }
    #expect(turn >= 4)
  }

  @Test func aFileThatGrowsBeyondTheBoundIsRefused() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(Self.old)
    do {
      _ = try BoundedFile.bytes(at: path, most: Self.old.count) { make(.lengthened) }
      Issue.record("it was read")
    } catch {
      guard case .tooLarge = error else {
        Issue.record("another failure: \(error)")
        return
      }
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    // A clock that moves in steps must not give the change the same time.
    var times = [
      timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0),
    ]
    try #require(utimensat(AT_FDCWD, path, &times, 0) == 0)
  }

  /// Changes the file under its name, as an editor does that writes in place; or puts another in its place.
  private func make(_ change: Change) {
    if change == .replaced {
      let other = path + ".new"
      try? Data(change.bytes).write(to: URL(fileURLWithPath: other))
      #expect(rename(other, path) == 0)
      return
    }
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    defer { close(descriptor) }
    let written = change.bytes.withUnsafeBytes {
      Foundation.write(descriptor, $0.baseAddress, $0.count)
    }
    #expect(written == change.bytes.count)
  }
}
