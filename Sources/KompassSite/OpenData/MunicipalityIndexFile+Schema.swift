import KompassData

extension MunicipalityIndexFile {
  /// What `kommun/SLUG/sok.json` looks like.
  static let schema = JSONSchema.object([
    .optional(
      "index",
      JSONSchema.text(pattern: "^(\\.\\./)+sok/")
        .described("Where the index lies, relative to this file; left out where there is none."))
  ]).described(
    "Names the part of the search index that one municipality’s evaluations are searched by.")
}
