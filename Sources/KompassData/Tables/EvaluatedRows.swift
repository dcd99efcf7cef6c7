import KompassModel

/// The rows of a table on evaluations. Each evaluation is laid out when its rows are asked for, so that there is nothing to
/// hold for it.
struct EvaluatedRows: Sendable {
  /// Makes the rows of one evaluation; throws only what the narrative source throws.
  typealias Making = @Sendable (ReportRow, NarrativeSource) throws -> [DataTable.Row]

  private let results: Results
  private let places: Range<Int>
  private let make: Making

  /// The rows of all evaluations.
  init(_ results: Results, _ make: @escaping Making) {
    self.init(results: results, places: results.evaluations.indices, make: make)
  }

  private init(results: Results, places: Range<Int>, make: @escaping Making) {
    self.results = results
    self.places = places
    self.make = make
  }

  /// Those of one municipality.
  func rows(of municipality: Slug) -> EvaluatedRows {
    EvaluatedRows(
      results: results, places: results.places(ofEvaluationsOf: municipality), make: make)
  }

  /// How many evaluations there are.
  var count: Int { places.count }

  /// Which evaluation is at a place, from 0.
  func evaluation(_ place: Int) -> EvaluationID {
    results.evaluations[places.lowerBound + place].id
  }

  /// The rows of the evaluation at a place, from 0; none where its revision or its municipality is not known.
  ///
  /// - Throws: what `narratives` throws.
  func part(_ place: Int, _ narratives: NarrativeSource) throws -> [DataTable.Row] {
    let evaluation = results.evaluations[places.lowerBound + place]
    guard let framework = results.framework(evaluation.framework),
      let municipality = results.municipality(evaluation.id.municipality)
    else { return [] }
    let card = Scorecard(evaluation: evaluation, framework: framework)
    return try make(ReportRow(card: card, municipality: municipality), narratives)
  }
}
