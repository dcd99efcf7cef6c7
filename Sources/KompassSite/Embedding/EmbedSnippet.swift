import KompassTemplates

/// The code that embeds a profile on another site, with names in braces where values go: the script of the page on embedding
/// fills in the same texts.
struct EmbedSnippet {
  /// The text, with names in braces.
  let pattern: String

  /// The element: it fits its height to what it shows, and shows a link until then.
  static func element(script: String) -> EmbedSnippet {
    EmbedSnippet(
      pattern: """
        <kompass-profil kommun="{kommun}"{attributes}><a href="{href}">{label}</a></kompass-profil>
        <script src="\(Escaping.escaped(script))" defer></script>
        """)
  }

  /// A frame of a given height, for pages that run no scripts of others.
  static let frame = EmbedSnippet(
    pattern: """
      <iframe src="{src}" title="{label}" width="\(width)" height="{height}" loading="lazy" \
      style="width: 100%; border: 0"></iframe>
      """)

  /// A picture that leads to the page.
  static let image = EmbedSnippet(
    pattern: """
      <a href="{href}"><img src="{src}" alt="{label}"></a>
      """)

  /// The width of a frame where its page allows no styles, in pixels.
  static let width = 600

  /// The code with values in place, escaped for attributes. Braces in a value are text.
  func text(_ values: [String: String]) -> String {
    var text = ""
    var rest = pattern[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      text += rest[..<start]
      let name = String(rest[rest.index(after: start)..<end])
      text += values[name].map(Escaping.escaped) ?? "{\(name)}"
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// The height of a frame that cannot fit itself, in pixels: enough for what is shown in a column 320 pixels wide.
  static func height(isCompact: Bool, isOneArea: Bool) -> Int {
    switch (isCompact, isOneArea) {
    case (false, false): 2200
    case (false, true): 1050
    case (true, false): 720
    case (true, true): 520
    }
  }
}
