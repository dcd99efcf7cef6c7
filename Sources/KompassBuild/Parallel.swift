import Dispatch
import KompassModel
import Synchronization

/// Shares work between cores.
enum Parallel {
  /// Does `work` for every number from 0 up to `count`; returns when all is done.
  static func each(
    _ count: Int, workers: Int, _ work: @Sendable (Int) -> Void
  ) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        work(place)
      }
    }
  }

  /// The same from within work that is shared itself: there `concurrentPerform` would leave all to this thread, as it takes the
  /// other cores for busy. They are not, where one piece of work is much longer than the others. A core that has not come to help
  /// when all is done is not waited for.
  static func helped(_ count: Int, workers: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let shared = HelpedWork(count, work)
      for _ in 1..<max(1, min(workers, count)) {
        DispatchQueue.global().async { shared.help() }
      }
      shared.finish()
    }
  }

  /// Does `work` with whatever `next` gives until it gives nothing, so that long work does not hold other work up; after the
  /// first fault no more is asked for.
  ///
  /// - Parameter precedes: whether an item stands before another.
  static func drain<Item: Sendable, Fault: Error>(
    workers: Int, precedes: @escaping @Sendable (Item, Item) -> Bool,
    next: @escaping @Sendable () throws(Fault) -> Item?,
    _ work: @escaping @Sendable (Item) throws(Fault) -> Void
  ) throws(Fault) {
    let isStopped = Atomic<Bool>(false)
    let fault = Mutex<(item: Item?, fault: Fault)?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      while !isStopped.load(ordering: .relaxed) {
        var item: Item?
        do throws(Fault) {
          item = try next()
          guard let item else { return }
          try work(item)
        } catch {
          let found = (item: item, fault: error)
          // Where several cores meet one, that of the foremost item is told.
          fault.withLock { known in
            guard let told = known else { return known = found }
            if let one = found.item, let other = told.item, precedes(one, other) {
              known = found
            }
          }
          isStopped.store(true, ordering: .relaxed)
        }
      }
    }
    if let found = fault.withLock({ $0 }) { throw found.fault }
  }

  /// Adds up what `work` gives for every item. Items are taken one by one from the front, so that long ones do not
  /// hold the others up; after the first fault no more are taken.
  static func sum<Item: Sendable, Fault: Error>(
    over items: [Item], workers: Int, _ work: @escaping @Sendable (Item) throws(Fault) -> Int
  ) throws(Fault) -> Int {
    let next = Atomic<Int>(0)
    let total = Atomic<Int>(0)
    let fault = Mutex<(place: Int, fault: Fault)?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, items.count))) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < items.count else { return }
        do throws(Fault) {
          total.add(try work(items[place]), ordering: .relaxed)
        } catch {
          let found = error
          // Where several cores meet one, that of the foremost item is told.
          fault.withLock { if place < ($0?.place ?? .max) { $0 = (place, found) } }
          next.store(items.count, ordering: .relaxed)
        }
      }
    }
    if let found = fault.withLock({ $0 }) { throw found.fault }
    return total.load(ordering: .relaxed)
  }
}

extension Workers {
  /// So many cores, also from within work that is shared itself.
  static func helped(_ count: Int) -> Workers {
    Workers { Parallel.helped($0, workers: count, $1) }
  }
}
