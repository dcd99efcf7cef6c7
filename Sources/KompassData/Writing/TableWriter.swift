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
  ///   - concurrently: shares the making of parts between cores; their order stays.
  ///   - sink: takes a piece of the form at a place.
  /// - Throws: what `narratives` and `sink` throw.
  public func write(
    _ narratives: @escaping NarrativeSource,
    concurrently: Concurrency = TableWriter.oneByOne,
    to sink: (_ form: Int, [UInt8]) throws -> Void
  ) throws {
    for place in writers.indices { try sink(place, writers[place].head) }
    var isFirst = true
    for start in stride(from: 0, to: table.partCount, by: Self.window) {
      let count = min(Self.window, table.partCount - start)
      let made = Mutex([Result<[[UInt8]], any Error>?](repeating: nil, count: count))
      concurrently(count) { place in
        let part = Result { try bytes(ofPart: start + place, narratives) }
        made.withLock { $0[place] = part }
      }
      for part in made.withLock({ $0 }) {
        guard let forms = try part?.get(), forms.contains(where: { !$0.isEmpty }) else { continue }
        for place in writers.indices {
          try sink(place, isFirst ? forms[place] : writers[place].separator + forms[place])
        }
        isFirst = false
      }
    }
    for place in writers.indices { try sink(place, writers[place].tail) }
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
