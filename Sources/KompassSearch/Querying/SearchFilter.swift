/// What hits can be narrowed by; the raw value is its name in an address.
public enum SearchFilter: String, CaseIterable, Sendable {
  /// What a hit is.
  case kind = "typ"
  /// The municipality, by its slug.
  case municipality = "kommun"
  /// The county, by its code.
  case county = "lan"
  /// The area: one of the newest revision by its number, an older one by its identifier.
  case area = "omrade"
  /// The year of the evaluation.
  case year = "ar"
  /// The year of the framework's revision.
  case revision
}
