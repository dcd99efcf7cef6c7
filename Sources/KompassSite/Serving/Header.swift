/// A header of an answer.
struct Header: Equatable, Sendable {
  /// `"Cache-Control"`.
  let name: String
  /// Its value: visible ASCII, neither `"` nor `\` nor `$`, so that it can stand in quotation marks in any server's file.
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
