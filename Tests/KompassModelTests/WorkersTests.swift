import KompassModel
import Testing

@Suite struct WorkersTests {
  /// Does the last piece first.
  private static let backwards = Workers { count, work in
    for number in (0..<count).reversed() { work(number) }
  }

  @Test func whatIsDoneInAnyOrderComesInItsOwn() {
    for workers in [Workers.one, Self.backwards] {
      #expect(workers.map(5) { $0 * $0 } == [0, 1, 4, 9, 16])
      #expect(workers.map(0) { $0 } == [])
      #expect(
        workers.both {
          "one"
        } _: {
          2
        } == ("one", 2))
    }
  }

  /// Work can be shared again by what does it, and nothing that is absent is lost.
  @Test func workIsSharedWithinWork() {
    let found = Self.backwards.map(3) { number in
      Self.backwards.map(number) { $0 % 2 == 0 ? nil : $0 }
    }
    #expect(found == [[], [nil], [nil, 1]])
  }
}
