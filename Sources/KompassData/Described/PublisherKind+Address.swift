import KompassModel

extension PublisherKind {
  /// The address that names the kind in the vocabulary of publisher types (ADMS 1.0).
  var address: String {
    let name =
      switch self {
      case .academic: "Academia-ScientificOrganisation"
      case .company: "Company"
      case .industryConsortium: "IndustryConsortium"
      case .localAuthority: "LocalAuthority"
      case .nationalAuthority: "NationalAuthority"
      case .nonGovernmental: "NonGovernmentalOrganisation"
      case .nonProfit: "NonProfitOrganisation"
      case .privateIndividual: "PrivateIndividual(s)"
      case .regionalAuthority: "RegionalAuthority"
      case .standardisationBody: "StandardisationBody"
      case .supranationalAuthority: "SupraNationalAuthority"
      }
    return "http://purl.org/adms/publishertype/\(name)"
  }
}
