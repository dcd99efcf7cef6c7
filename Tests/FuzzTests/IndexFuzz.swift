import SharedByTests

@testable import KompassSearch

/// Files of the search index.
enum IndexFuzz {
  private static let sample = SampleIndex()
  private static let names = sample.files.keys.sorted()
  private static let queries = [
    "dialog", "\"öppna data\"", "medbrogardialog kvatril", "hoganas", "nervost mark 2012",
  ]

  /// What is wrong with how an index is searched in which one file was replaced: its number, then its body.
  static func objection(to input: [UInt8]) -> String? {
    guard let first = input.first else { return nil }
    let name = names[Int(first) % names.count]
    guard let old = sample.files[name], let kind = FileKind(rawValue: old[2]) else {
      return "\(name) is of no kind"
    }
    var files = sample.files
    files[name] = FileHeader.file(kind, Array(input.dropFirst()))
    let isOfMunicipality = kind == .municipality
    if !isOfMunicipality, let objection = objection(to: files, changed: name, municipality: nil) {
      return objection
    }
    if isOfMunicipality || kind == .pieces || kind == .texts {
      for slug in sample.built.municipalities.keys.sorted() {
        if let objection = objection(to: files, changed: name, municipality: slug) {
          return objection
        }
      }
    }
    return nil
  }

  /// The files of the sample.
  static func seeds() -> [[UInt8]] {
    names.enumerated().map { number, name in
      [UInt8(truncatingIfNeeded: number)]
        + (sample.files[name] ?? []).dropFirst(FileHeader.length)
    }
  }

  private static func objection(
    to files: [String: [UInt8]], changed: String, municipality: String?
  ) -> String? {
    let load = { (name: String) throws -> [UInt8] in
      guard let bytes = files[name] else { throw SampleIndex.NoFile() }
      return bytes
    }
    do throws(IndexFault) {
      let reader: IndexReader
      if let municipality {
        reader = try IndexReader(
          municipality: sample.built.municipalities[municipality] ?? "", load: load)
      } else {
        reader = try IndexReader(entry: sample.built.entry, load: load)
      }
      let engine = SearchEngine(reader)
      for query in queries {
        let result = try engine.search(SearchQuery(query), language: 0)
        for hit in result.hits.prefix(3) {
          guard (0..<reader.documents.count).contains(hit.document) else {
            return "a hit is no document"
          }
          _ = try engine.describe(hit, of: result, language: 0)
        }
      }
      let filters = SearchFilters([.year: "2024"])
      _ = try engine.search(SearchQuery(""), filters: filters, language: 9)
      return nil
    } catch {
      return error.description.isEmpty ? "\(changed): a fault without a word" : nil
    }
  }
}
