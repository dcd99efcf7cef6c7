import KompassModel
import Synchronization
import Testing

@testable import KompassData

/// Parts of a table that were written before are taken over, and where each stands is told.
@Suite struct TableWriterTests {
  /// Knows some parts, and keeps what it is told.
  private final class Known: TableParts {
    let parts: [EvaluationID: [[UInt8]]]
    let noted = Mutex<[(EvaluationID, [TablePartExtent])]>([])

    init(_ parts: [EvaluationID: [[UInt8]]] = [:]) { self.parts = parts }

    func bytes(of evaluation: EvaluationID) -> [[UInt8]]? { parts[evaluation] }

    func note(_ evaluation: EvaluationID, at extents: [TablePartExtent]) {
      noted.withLock { $0.append((evaluation, extents)) }
    }

    /// The bytes of each part that was noted, taken from what was written.
    func parts(in written: [[UInt8]]) -> [EvaluationID: [[UInt8]]] {
      var ends = written.map { _ in 0 }
      var parts: [EvaluationID: [[UInt8]]] = [:]
      for (evaluation, extents) in noted.withLock({ $0 }) {
        parts[evaluation] = extents.enumerated().map { form, extent in
          let start = ends[form] + extent.gap
          ends[form] = start + extent.size
          return Array(written[form][start..<ends[form]])
        }
      }
      return parts
    }
  }

  private static let forms: [DataForm] = [.csv, .swedishCSV, .json]

  private func write(_ table: DataTable, _ known: Known) throws -> [[UInt8]] {
    var bytes = Self.forms.map { _ in [UInt8]() }
    try TableWriter(
      table, as: Self.forms, publication: DataPublication(try DescribedSample.site())
    ).write(TableSample.noNarratives, parts: known) { bytes[$0] += $1 }
    return bytes
  }

  /// So many municipalities with an evaluation each; the table has as many rows of each as `rows` says.
  private func table(_ rows: [Int]) throws -> DataTable {
    let results = try DescribedSample.results(municipalities: rows.count)
    let definition = TableDefinition<String>(
      "sample", title: ("Prov", "Sample"), about: ("Ett prov.", "A sample."), key: "text",
      publication: .files,
      columns: [
        ColumnDefinition("text", .text, title: ("Text", "Text"), about: ("En text.", "A text.")) {
          .known($0)
        }
      ])
    let places = Dictionary(
      uniqueKeysWithValues: results.evaluations.enumerated().map { ($1.id, $0) })
    return definition.table(of: results) { row, _ in
      (0..<rows[try #require(places[row.id])]).map { "\(row.id), \"\($0)\"" }
    }
  }

  /// Also where a part, or the first, or every one has no rows.
  @Test(arguments: [
    [2, 1, 3], [0, 2, 0, 1], [1, 0], [0, 0, 0], [], Array(repeating: 1, count: 40),
  ])
  func whatIsNotedIsWhatStandsThere(_ rows: [Int]) throws {
    let table = try table(rows)
    let first = Known()
    let written = try write(table, first)
    let parts = first.parts(in: written)
    #expect(parts.count == rows.count)
    #expect(
      parts.values.map { $0[0].count(where: { $0 == 0x0A }) }.reduce(0, +) == rows.reduce(0, +))
    // With all of it known, and with every other part, the same is written and the same is noted.
    for kept in [
      parts, parts.filter { ($0.key.municipality.text.last?.wholeNumberValue ?? 0) % 2 == 0 },
    ] {
      let again = Known(kept)
      #expect(try write(table, again) == written)
      #expect(again.parts(in: written) == parts)
    }
  }

  @Test func aKnownPartIsNotMade() throws {
    let table = try table([1, 1])
    let first = Known()
    let written = try write(table, first)
    var parts = first.parts(in: written)
    let id = try #require(parts.keys.min())
    parts[id] = Self.forms.map { _ in Array("known".utf8) }
    let again = try write(table, Known(parts))
    #expect(again.allSatisfy { String(decoding: $0, as: UTF8.self).contains("known") })
    // Of another number of forms it is of no use.
    parts[id]?.removeLast()
    #expect(try write(table, Known(parts)) == written)
  }
}
