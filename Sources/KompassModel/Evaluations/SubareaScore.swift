/// The points of one sub-area, with what else the report prints of it.
public struct SubareaScore: Hashable, Sendable {
  /// All but the note, in eight bytes: there are forty for each evaluation.
  struct Packed: Hashable, Sendable {
    fileprivate let hundredths: Int32
    /// Hundredths of per cent, or ``SubareaScore/noPercent``; the highest bit is ``SubareaScore/derived``.
    fileprivate let bits: UInt16
    /// The sub-area.
    let number: SubareaNumber
  }

  /// All but the note.
  let packed: Packed
  /// What a reader should know of the figure; nil when nothing.
  public let note: String?
  /// The sub-area.
  public var number: SubareaNumber { packed.number }
  /// 0 up to the sub-area's maximum.
  public var points: Points { Points(hundredths: Int(packed.hundredths)) }
  /// Per cent as printed, 0…100; it need not equal points of maximum. Nil when not printed.
  public var percent: Points? {
    let value = packed.bits & ~Self.derived
    return value == Self.noPercent ? nil : Points(hundredths: Int(value))
  }
  /// Whether the figure is missing in the source and was derived from the others.
  public var isDerived: Bool { packed.bits & Self.derived != 0 }

  private static let derived: UInt16 = 1 << 15
  private static let noPercent: UInt16 = derived - 1

  /// Makes a score of at most ten million points.
  public init(
    number: SubareaNumber, points: Points, percent: Points? = nil, isDerived: Bool = false,
    note: String? = nil
  ) {
    packed = Packed(
      hundredths: Int32(clamping: points.hundredths),
      bits: (percent.map { UInt16(clamping: min(max($0.hundredths, 0), 10_000)) }
        ?? Self.noPercent) | (isDerived ? Self.derived : 0), number: number)
    self.note = note
  }

  /// Puts a score together again.
  init(_ packed: Packed, note: String?) {
    self.packed = packed
    self.note = note
  }
}
