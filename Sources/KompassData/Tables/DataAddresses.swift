import KompassModel

/// Where on the site that which a row is about can be read: absolute addresses in the site's first language.
public protocol DataAddresses: Sendable {
  /// A municipality's profile.
  func profile(of municipality: Slug) -> String
  /// The page of one evaluation, for ever.
  func evaluation(_ id: EvaluationID) -> String
  /// An area's chapter on that page.
  func chapter(_ area: AreaNumber, of id: EvaluationID) -> String
  /// One strength in an area's list, from 1.
  func strength(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String
  /// One opportunity in an area's list, from 1.
  func opportunity(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String
  /// The municipality's answer on that page.
  func answer(to id: EvaluationID) -> String
  /// The page of an area, in every revision.
  func area(_ id: Slug) -> String
  /// A page of the site, from its root without the leading `/`.
  func page(_ path: String) -> String
}
