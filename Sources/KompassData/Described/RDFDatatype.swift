/// What kind of value a literal of RDF has, of the types of XML Schema.
enum RDFDatatype: String {
  /// A day.
  case date
  /// A year.
  case year = "gYear"
  /// A whole number, 0 or above.
  case count = "nonNegativeInteger"

  /// The absolute address that names the type.
  var address: String { "http://www.w3.org/2001/XMLSchema#\(rawValue)" }
}
