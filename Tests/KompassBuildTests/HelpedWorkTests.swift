import Foundation
import Synchronization
import Testing

@testable import KompassBuild

/// Work that other threads help with if they come in time.
@Suite struct HelpedWorkTests {
  private final class Held: Sendable {}

  private final class Done: Sendable {
    private let list = Mutex<[Int]>([])
    var places: [Int] { list.withLock { $0 } }
    func note(_ place: Int) { list.withLock { $0.append(place) } }
  }

  @Test(arguments: [0, 1, 7, 1000], [1, 2, 5]) func everyPieceIsDoneOnce(
    _ count: Int, _ workers: Int
  ) {
    let done = Done()
    Parallel.helped(count, workers: workers) { done.note($0) }
    #expect(done.places.sorted() == Array(0..<count))
  }

  @Test func workWithinWorkIsDone() {
    let done = Atomic<Int>(0)
    Parallel.helped(8, workers: 4) { _ in
      Parallel.helped(8, workers: 4) { _ in done.add(1, ordering: .relaxed) }
    }
    #expect(done.load(ordering: .relaxed) == 64)
  }

  /// Threads of their own: those of the library may all have something else to do, also for as long as this waits.
  @Test func whoHelpsIsWaitedForAndWhoComesLateDoesNothing() {
    let done = Done()
    let begun = DispatchSemaphore(value: 0)
    let goOn = DispatchSemaphore(value: 0)
    var held: Held? = Held()
    weak let known = held
    let work = HelpedWork(2) { [held] place in
      _ = held
      if place == 0 {
        begun.signal()
        goOn.wait()
      } else {
        // The first piece is another thread's, and ends after this one.
        goOn.signal()
      }
      done.note(place)
    }
    held = nil
    Thread.detachNewThread { work.help() }
    begun.wait()
    work.finish()
    #expect(done.places.sorted() == [0, 1])
    #expect(known == nil)
    work.help()
    #expect(done.places.count == 2)
  }

  @Test func whatIsStoppedIsNotBegun() {
    let done = Done()
    let work = HelpedWork(3) { done.note($0) }
    work.stop()
    work.help()
    work.finish()
    #expect(done.places == [])
  }
}
