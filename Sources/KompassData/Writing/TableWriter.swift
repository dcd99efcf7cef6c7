import KompassModel
import Synchronization

/// Writes a table in one form or in several at once, for making its rows is most of the work.
public struct TableWriter: Sendable {
  private let table: DataTable
  private let writers: [any RowWriter]

  /// Does a piece of work for every number from 0 up to a count, perhaps on several cores; returns when all is done.
  public typealias Concurrency = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// Does it on the core that asks.
  public static func oneByOne(_ count: Int, _ work: @Sendable (Int) -> Void) {
    (0..<count).forEach(work)
  }

  /// How many parts of a table are held at most.
  private static let window = 16

  /// - Parameters:
  ///   - table: what is written.
  ///   - forms: in which forms; a workbook is written otherwise (``WorkbookWriter``).
  ///   - publication: what stands at the head of JSON.
  public init(_ table: DataTable, as forms: [DataForm], publication: DataPublication) {
    self.table = table
    writers = forms.compactMap { form -> (any RowWriter)? in
      switch form {
      case .csv: CSVWriter(table.schema)
      case .swedishCSV: CSVWriter(table.schema, dialect: .swedish)
      case .json: JSONTableWriter(table.schema, publication: publication)
      case .workbook: nil
      }
    }
  }

  /// Writes the table in pieces.
  ///
  /// - Parameters:
  ///   - parts: what is known of parts that were written before; nil: nothing, and nothing is noted.
  ///   - concurrently: shares the making of parts between cores; their order stays.
  ///   - sink: takes a piece of the form at a place.
  /// - Throws: what `narratives` and `sink` throw.
  public func write(
    _ narratives: @escaping NarrativeSource, parts: (any TableParts)? = nil,
    concurrently: Concurrency = TableWriter.oneByOne,
    to sink: (_ form: Int, [UInt8]) throws -> Void
  ) throws {
    var gaps = writers.map(\.head.count)
    for place in writers.indices { try sink(place, writers[place].head) }
    var isFirst = true
    for start in stride(from: 0, to: table.partCount, by: Self.window) {
      let count = min(Self.window, table.partCount - start)
      let made = Mutex([Result<[[UInt8]], any Error>?](repeating: nil, count: count))
      concurrently(count) { place in
        let part = Result {
          try known(start + place, parts) ?? bytes(ofPart: start + place, narratives)
        }
        made.withLock { $0[place] = part }
      }
      for (number, part) in made.withLock({ $0 }).enumerated() {
        guard let forms = try part?.get() else { continue }
        let isEmpty = forms.allSatisfy(\.isEmpty)
        if !isEmpty {
          for place in writers.indices {
            let separator = isFirst ? [] : writers[place].separator
            gaps[place] += separator.count
            try sink(place, separator + forms[place])
          }
          isFirst = false
        }
        guard let parts, let evaluation = table.evaluation(ofPart: start + number) else { continue }
        parts.note(
          evaluation,
          at: zip(gaps, forms).map { TablePartExtent(gap: $0, size: $1.count) })
        gaps = gaps.map { _ in 0 }
      }
    }
    for place in writers.indices { try sink(place, writers[place].tail) }
  }

  /// The part as it was written before; nil when that is not known.
  private func known(_ place: Int, _ parts: (any TableParts)?) -> [[UInt8]]? {
    guard let parts, let evaluation = table.evaluation(ofPart: place),
      let bytes = parts.bytes(of: evaluation), bytes.count == writers.count
    else { return nil }
    return bytes
  }

  /// The rows of a part in each form, with what stands between them.
  private func bytes(ofPart place: Int, _ narratives: NarrativeSource) throws -> [[UInt8]] {
    let rows = try table.part(place, narratives)
    return writers.map { writer in
      var bytes: [UInt8] = []
      for (place, row) in rows.enumerated() {
        if place > 0 { bytes += writer.separator }
        writer.append(row, to: &bytes)
      }
      return bytes
    }
  }
}
