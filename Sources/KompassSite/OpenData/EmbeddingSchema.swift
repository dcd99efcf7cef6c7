import KompassData

/// What the answers look like that other sites ask for when they embed a profile (oEmbed 1.0, rich).
enum EmbeddingSchema {
  /// `kommun/SLUG/oembed.json`.
  static let schema: JSONSchema = {
    let address = JSONSchema.text(pattern: "^https?://", format: "uri")
    let pixels = JSONSchema.whole(atLeast: 1).described("Pixels.")
    return JSONSchema.object([
      .required("version", .constant("1.0")), .required("type", .constant("rich")),
      .required("title", .text()), .required("provider_name", .text()),
      .required("provider_url", address),
      .required("html", JSONSchema.text().described("The frame as HTML.")),
      .required("width", pixels), .required("height", pixels),
      .optional("cache_age", JSONSchema.whole(atLeast: 0).described("Seconds.")),
      .optional("thumbnail_url", address), .optional("thumbnail_width", pixels),
      .optional("thumbnail_height", pixels),
    ]).described("The answer for those who embed a profile (oEmbed 1.0).")
  }()
}
