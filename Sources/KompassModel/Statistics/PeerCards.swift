/// Every evaluation with its municipality, in the order in which results are listed. It is held once: a table of results names
/// them by their places.
public struct PeerCards: Sendable {
  /// One evaluation with its municipality.
  struct Entry: Sendable {
    let municipality: Municipality
    let card: Scorecard

    /// The evaluation's result; nil when it is of another revision, or its figure is not known.
    func result(of measure: Measure, in framework: FrameworkID) -> PeerResult? {
      guard card.framework.id == framework else { return nil }
      return card.figure(of: measure).map {
        PeerResult(municipality: municipality, card: card, figure: $0)
      }
    }
  }

  private let list: Box<[Entry]>

  /// The evaluations.
  var entries: [Entry] { list.value }

  /// - Parameters:
  ///   - municipalities: those that were evaluated, in the order of the list.
  ///   - cards: gives the evaluations of one, in that order.
  public init(of municipalities: [Municipality], cards: (Municipality) -> [Scorecard]) {
    list = Box(
      municipalities.flatMap { municipality in
        cards(municipality).map { Entry(municipality: municipality, card: $0) }
      })
  }

  /// Every result of a measure in a revision, put together when it is asked for: held, they would take more than the
  /// evaluations.
  public func results(of measure: Measure, in framework: FrameworkID) -> [PeerResult] {
    entries.compactMap { $0.result(of: measure, in: framework) }
  }
}
