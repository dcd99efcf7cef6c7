import Foundation
import Testing

/// What a query must give against the site of the real content: Tests/Search/README.md says what each member means.
struct SearchClaim: Decodable, CustomTestStringConvertible {
  let query: String
  let about: String
  let filters: [String: String]?
  let language: String?
  let must: [String]?
  let first: [String]?
  let before: [[String]]?
  let mustNot: [String]?
  let count: Int?
  let corrected: [String: String]?
  let met: Int?
  let common: [String]?

  /// All claims.
  static let all: [SearchClaim] = {
    let file = Repository.root.appending(path: "Tests/Search/queries.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([SearchClaim].self, from: data)) ?? []
  }()

  var testDescription: String { "“\(query.prefix(40))”: \(about)" }
}
