import KompassData

extension ComparisonFile {
  /// What `kommun/SLUG/jamfor.json` looks like.
  static let schema: JSONSchema = {
    let bar = JSONSchema.text().described("The path of the bar, as SVG writes paths.")
    let points = JSONSchema.number(atLeast: 0)
    let score = JSONSchema.object([
      .required("points", points),
      .optional("sum", JSONSchema.mark.described("The points are a sum that the site worked out.")),
      .required("bar", bar),
    ])
    let subarea = JSONSchema.object([
      .required("points", points),
      .optional(
        "derived", JSONSchema.mark.described("The source lacks the points; they were derived.")),
    ])
    let source = JSONSchema.object([
      .required("title", .text()), .optional("published", .text(pattern: "^[0-9]{4}$")),
      .optional("url", .text()),
    ])
    let evaluation = JSONSchema.object([
      .required("id", .text(pattern: "^[a-z0-9-]+-[0-9]{4}$")),
      .required("year", .whole(atLeast: 1990)),
      .required("framework", JSONSchema.text().described("The revision that was followed.")),
      .optional(
        "source",
        source.described("Where the figures were printed; left out where it is not known.")),
      .optional("total", score.described("Left out where it is not known.")),
      .required(
        "areas", JSONSchema.map(names: "^[0-9]+$", score).described("By number; known ones only.")),
      .required(
        "subareas",
        JSONSchema.map(names: "^[0-9]+\\.[0-9]+$", subarea)
          .described("By number; known ones only.")),
      .optional(
        "radar",
        JSONSchema.text().described(
          "The path of the shape in the radar; left out where areas lack points.")),
    ])
    return JSONSchema.object([
      .required("version", .constant(version)),
      .required("name", .text()), .required("officialName", .text()),
      .required("evaluations", JSONSchema.list(evaluation).described("Earliest first.")),
    ]).described(
      "Figures and shapes of a municipality’s evaluations, for the page that puts evaluations side by side."
    )
  }()
}
