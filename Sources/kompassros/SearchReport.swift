import Foundation
import KompassSearch

/// Prints what a query found, for a person or for a program.
struct SearchReport {
  /// A hit that is printed.
  struct Hit {
    /// How well it matches.
    let score: Int
    /// What is shown of it.
    let description: HitDescription
  }

  /// The query as it was typed.
  let query: String
  /// What it found.
  let result: SearchResult
  /// The first of its hits.
  let hits: [Hit]

  /// A line on the whole, then a paragraph for each hit.
  ///
  /// - Parameter emphasises: whether words that meet the query are set in bold, as terminals do.
  func text(emphasises: Bool) -> String {
    let paragraphs = hits.enumerated().map { number, hit in
      let excerpt = Self.excerpt(hit.description.excerpt, emphasises: emphasises)
      return "\(number + 1). \(Self.clean(hit.description.title)) (\(hit.description.kind.name))\n"
        + "   \(Self.clean(hit.description.address))\n" + (excerpt.isEmpty ? "" : "   \(excerpt)\n")
    }
    return ([summary + "\n"] + paragraphs).joined(separator: "\n")
  }

  private var summary: String {
    var sentences = [
      "\(result.hits.count) hit\(result.hits.count == 1 ? "" : "s")"
        + (hits.count < result.hits.count ? ", the first \(hits.count) shown." : ".")
    ]
    for unit in result.units {
      guard let corrected = unit.corrected else { continue }
      let others = unit.alternatives.map { "“\($0)”" }.joined(separator: ", ")
      sentences.append(
        "Nothing matches “\(unit.typed.text)”: “\(corrected)” was looked for instead"
          + (others.isEmpty ? "." : " (or did you mean \(others)?)."))
    }
    if !result.common.isEmpty {
      let words = result.common.map { "“\($0)”" }.joined(separator: ", ")
      sentences.append("Too common to be looked for: \(words).")
    }
    if result.met > 0, result.met < result.units.count {
      sentences.append(
        "Nothing has all \(result.units.count) words; these have \(result.met).")
    }
    return sentences.joined(separator: " ")
  }

  private static func excerpt(_ excerpt: Excerpt, emphasises: Bool) -> String {
    let runs = excerpt.runs.map { run in
      let text = clean(run.text)
      return run.isMarked && emphasises ? "\u{1B}[1m\(text)\u{1B}[22m" : text
    }
    return (excerpt.isCutBefore ? "… " : "") + runs.joined() + (excerpt.isCutAfter ? " …" : "")
  }

  /// Characters that could steer a terminal become spaces.
  private static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    return String(scalars)
  }

  /// One JSON object; docs/search.md lists its members.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(Answer(self)), as: UTF8.self)
    }
  }

  /// An answer as it stands in JSON.
  private struct Answer: Encodable {
    let query: String
    let count: Int
    let units: [Unit]
    let common: [String]
    let met: Int
    let facets: [String: [String: Int]]
    let hits: [Found]

    init(_ report: SearchReport) {
      query = report.query
      count = report.result.hits.count
      units = report.result.units.map(Unit.init)
      common = report.result.common
      met = report.result.met
      var facets: [String: [String: Int]] = [:]
      for (filter, values) in report.result.facets {
        facets[filter.rawValue] = Dictionary(
          values.map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
      }
      self.facets = facets
      hits = report.hits.map(Found.init)
    }
  }

  /// A unit as it stands in JSON; without a correction that member is left out.
  private struct Unit: Encodable {
    let text: String
    let isPhrase: Bool
    let corrected: String?
    let alternatives: [String]

    init(_ unit: FoundUnit) {
      text = unit.typed.text
      isPhrase = unit.typed.isPhrase
      corrected = unit.corrected
      alternatives = unit.alternatives
    }
  }

  /// A hit as it stands in JSON.
  private struct Found: Encodable {
    let address: String
    let kind: String
    let title: String
    let score: Int
    let excerpt: String
    let marked: [String]

    init(_ hit: Hit) {
      address = hit.description.address
      kind = hit.description.kind.name
      title = hit.description.title
      score = hit.score
      excerpt = hit.description.excerpt.text
      marked = hit.description.excerpt.runs.filter(\.isMarked).map(\.text)
    }
  }
}
