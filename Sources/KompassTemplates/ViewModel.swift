/// A typed value that a template lays out.
///
/// A view model names its fields once; templates are checked against the names when they are loaded, so a name that
/// does not exist is an error with file and line, never an empty string.
public protocol ViewModel: Sendable {
  /// What a template may name. The order is of no importance; the names are unique and in ASCII.
  static var fields: [Field<Self>] { get }
}
