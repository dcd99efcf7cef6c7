/// View models that are made one by one while a page is laid out: of thousands only one is held.
public struct MadeList<Element: ViewModel>: Sendable {
  /// How many there are.
  @usableFromInline let count: Int
  /// Makes the one at a place, from 0.
  @usableFromInline let make: @Sendable (Int) -> Element

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - make: makes the one at a place, from 0; called anew each time that a template comes to it.
  public init(count: Int, make: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.make = make
  }
}
