/// Measures stages. Time is shown to the person who builds and never reaches the site.
struct Stopwatch {
  private var last = ContinuousClock.now

  /// Seconds since the last lap, or since the watch was made.
  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { last = now }
    return (now - last) / .seconds(1)
  }
}
