import Foundation

/// How the work for an input grows with its length, by the time of the processor: a test that waits for a core does not
/// look slower for it, and no test has a limit of time.
public enum Growth {
  /// How many times as long the longer input is.
  public static let factor = 4
  /// The most that work may grow with it. What is proportional to the length takes 4 times as much, what takes its square
  /// 16 times.
  public static let most = 10.0

  /// The work for an input of ``factor`` times `length`, in that for one of `length`; the least of three of each, in turns.
  ///
  /// Where that seems too much, it is measured again, up to five times: what others do on the same core slows some of the
  /// runs down, and the least of more of them is nearer to the work itself.
  ///
  /// - Parameter body: does the work for an input of a length.
  public static func ratio(at length: Int, _ body: (Int) -> Void) -> Double {
    func time(_ length: Int) -> Double {
      let begun = processorTime()
      body(length)
      return processorTime() - begun
    }
    var (short, long, ratio) = (Double.infinity, Double.infinity, Double.infinity)
    for _ in 0..<5 where ratio >= most {
      for _ in 0..<3 {
        short = min(short, time(length))
        long = min(long, time(length * factor))
      }
      // Of what takes next to nothing the clock says nothing.
      ratio = long / max(short, 0.000_2)
    }
    return ratio
  }

  /// What this thread has worked, in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
