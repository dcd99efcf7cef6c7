/// One municipality's result, to be held beside others.
public struct PeerResult: Sendable {
  /// The municipality.
  public let municipality: Municipality
  /// The evaluation that the result is from.
  public let card: Scorecard
  /// The result.
  public let figure: Figure

  /// Makes a result.
  public init(municipality: Municipality, card: Scorecard, figure: Figure) {
    self.municipality = municipality
    self.card = card
    self.figure = figure
  }
}
