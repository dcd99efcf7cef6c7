/// A part of an area, with points of its own.
public struct Subarea: Equatable, Sendable {
  /// What it is made of.
  private struct Fields: Equatable, Sendable {
    let number: SubareaNumber
    let name: LocalizedText
    let maximum: Points
  }

  /// `3.4`.
  public var number: SubareaNumber { fields.value.number }
  /// What is judged.
  public var name: LocalizedText { fields.value.name }
  /// The most points that it can give, above 0; those of an area add up to 100.
  public var maximum: Points { fields.value.maximum }

  private let fields: Box<Fields>

  /// Makes a sub-area.
  public init(number: SubareaNumber, name: LocalizedText, maximum: Points) {
    fields = Box(Fields(number: number, name: name, maximum: maximum))
  }
}
