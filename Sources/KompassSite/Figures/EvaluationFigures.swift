import KompassModel

/// The figures of a municipality's evaluations on one line, for the script that sorts the list of municipalities.
///
/// `2020 2024 510 68 72 -;2016 2018 375s - -` says: by revision 2020 in 2024 a total of 510, 68 in the first area, 72 in
/// the second, nothing known of the third; by revision 2016 in 2018 a total of 375 that was summed up here. Evaluations
/// stand latest first, so the first that knows a figure of a revision gives the one that is counted.
struct EvaluationFigures: CustomStringConvertible {
  /// The line; empty when there is no evaluation.
  let description: String

  init(_ history: History, book: Phrasebook) {
    func text(_ figure: Figure?) -> String {
      figure.map { book.number($0.points) + ($0.isSum ? "s" : "") } ?? "-"
    }
    description = history.entries.reversed().map { entry in
      let card = entry.card
      return
        ([card.framework.id.description, String(card.evaluation.year), text(card.total)]
        + card.areas.map { text($0.score) }).joined(separator: " ")
    }.joined(separator: ";")
  }
}
