import CSystemCalls

/// What a library writes to standard error by itself, beside what it answers: `[ERROR] …`, for programmers.
///
/// Faults are told by the program, in its own words and with what to do.
enum LibraryMessages {
  /// Runs `body` while nothing reaches standard error. Several may run at once.
  static func heldBack<Value>(_ body: () throws -> Value) rethrows -> Value {
    kompassros_hold_back_errors()
    defer { kompassros_let_errors_through() }
    return try body()
  }
}
