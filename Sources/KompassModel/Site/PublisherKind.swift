/// What kind of body publishes a site, of those that catalogues of open data tell apart (ADMS publisher types).
public enum PublisherKind: String, CaseIterable, Sendable {
  /// A university or the like.
  case academic
  /// A company.
  case company
  /// Several companies together.
  case industryConsortium = "industry-consortium"
  /// A municipality.
  case localAuthority = "local-authority"
  /// A national agency.
  case nationalAuthority = "national-authority"
  /// An organisation that is no part of the state.
  case nonGovernmental = "non-governmental"
  /// An association or foundation that makes no profit.
  case nonProfit = "non-profit"
  /// One or more people.
  case privateIndividual = "private-individual"
  /// A region.
  case regionalAuthority = "regional-authority"
  /// A body that sets standards.
  case standardisationBody = "standardisation-body"
  /// An authority of several countries.
  case supranationalAuthority = "supranational-authority"
}
