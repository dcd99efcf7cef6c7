import KompassModel

/// What is known of the municipalities while the rest is read.
struct Register: Sendable {
  /// Those whose row is whole.
  let municipalities: [Municipality]
  /// The code of every row whose code and slug can be read.
  let codes: [Slug: MunicipalityCode]
  /// The short name of every row whose slug can be read; the slug itself where the name is missing.
  let names: [Slug: String]
  /// Whether the code and the slug of every row could be read. If not, a municipality that is missing here may well
  /// stand in the file.
  let isComplete: Bool
}
