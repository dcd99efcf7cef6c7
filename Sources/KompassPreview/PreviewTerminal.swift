/// Where a preview tells the person at the terminal how things stand.
public struct PreviewTerminal: Sendable {
  /// Says what happens.
  let print: @Sendable (String) -> Void
  /// Says what is wrong.
  let complain: @Sendable (String) -> Void

  /// - Parameters:
  ///   - print: takes what happens, one or more lines without the last line end.
  ///   - complain: takes what is wrong, likewise.
  public init(
    print: @escaping @Sendable (String) -> Void, complain: @escaping @Sendable (String) -> Void
  ) {
    self.print = print
    self.complain = complain
  }
}
