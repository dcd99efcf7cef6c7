import Foundation

/// How the work for an input grows with its length, by the time of the processor: a test that waits for a core does not
/// look slower for it, and no test has a limit of time.
public enum Growth {
  /// How many times as long the longer input is.
  public static let factor = 4
  /// The most that work may grow with it. What is proportional to the length takes 4 times as much, what takes its square
  /// 16 times.
  public static let most = 10.0

  /// The work for an input of ``factor`` times `length`, in that for one of `length`; the least of three of each.
  ///
  /// - Parameter body: does the work for an input of a length.
  public static func ratio(at length: Int, _ body: (Int) -> Void) -> Double {
    func least(_ length: Int) -> Double {
      (0..<3).map { _ in
        let begun = processorTime()
        body(length)
        return processorTime() - begun
      }.min() ?? 0
    }
    // Of what takes next to nothing the clock says nothing.
    return least(length * factor) / max(least(length), 0.000_2)
  }

  /// What this thread has worked, in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
