/// A part of an area, with points of its own.
public struct Subarea: Equatable, Sendable {
  /// `3.4`.
  public let number: SubareaNumber
  /// What is judged.
  public let name: LocalizedText
  /// The most points that it can give, above 0; those of an area add up to 100.
  public let maximum: Points

  /// Makes a sub-area.
  public init(number: SubareaNumber, name: LocalizedText, maximum: Points) {
    self.number = number
    self.name = name
    self.maximum = maximum
  }
}
