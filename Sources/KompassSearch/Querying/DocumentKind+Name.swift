extension DocumentKind {
  /// Its value of ``SearchFilter/kind`` in an address.
  public var name: String {
    switch self {
    case .municipality: "kommun"
    case .area: "omrade"
    case .term: "ord"
    case .page: "sida"
    case .analysis: "analys"
    case .strength: "styrka"
    case .opportunity: "mojlighet"
    }
  }

  /// The kind of that name; nil when there is none.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
