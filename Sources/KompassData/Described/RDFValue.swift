import KompassModel

/// What RDF says of a thing.
indirect enum RDFValue: Sendable {
  /// Something that has an address.
  case address(String)
  /// A text, with its language where it has one.
  case text(String, LanguageCode?)
  /// A value of a type.
  case typed(String, RDFDatatype)
  /// A thing that is described where it is named.
  case node(RDFNode)

  /// A date as exactly as the profile takes it: to the day, or the year alone. The profile knows no months.
  static func date(_ date: PartialDate) -> RDFValue {
    date.day == nil ? .typed(String(date.year), .year) : .typed(date.description, .date)
  }
}
