/// The points of one sub-area, with what else the report prints of it.
///
/// There are forty for each evaluation, so it takes sixteen bytes.
public struct SubareaScore: Hashable, Sendable {
  // In the order of their sizes, so that no room is left between them.
  private let remark: Remark
  private let hundredths: Int32
  /// Hundredths of per cent, or ``noPercent``; the highest bit is ``derived``.
  private let bits: UInt16
  /// The sub-area.
  public let number: SubareaNumber
  /// 0 up to the sub-area's maximum.
  public var points: Points { Points(hundredths: Int(hundredths)) }
  /// Per cent as printed, 0…100; it need not equal points of maximum. Nil when not printed.
  public var percent: Points? {
    let value = bits & ~Self.derived
    return value == Self.noPercent ? nil : Points(hundredths: Int(value))
  }
  /// Whether the figure is missing in the source and was derived from the others.
  public var isDerived: Bool { bits & Self.derived != 0 }
  /// What a reader should know of the figure; nil when nothing.
  public var note: String? { if case .text(let text) = remark { text } else { nil } }

  private static let derived: UInt16 = 1 << 15
  private static let noPercent: UInt16 = derived - 1

  /// A note, held apart, for few have one.
  private indirect enum Remark: Hashable, Sendable {
    case none
    case text(String)
  }

  /// Makes a score of at most ten million points.
  public init(
    number: SubareaNumber, points: Points, percent: Points? = nil, isDerived: Bool = false,
    note: String? = nil
  ) {
    self.number = number
    hundredths = Int32(clamping: points.hundredths)
    bits =
      (percent.map { UInt16(clamping: min(max($0.hundredths, 0), 10_000)) } ?? Self.noPercent)
      | (isDerived ? Self.derived : 0)
    remark = note.map { .text($0) } ?? .none
  }
}
