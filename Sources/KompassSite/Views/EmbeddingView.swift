import KompassTemplates

/// The page where one makes the code that embeds a profile.
struct EmbeddingView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// Whether any site may show a profile in a frame; otherwise there are pictures alone.
  let hasFrames: Bool
  /// The code with the element, with a word where the name of the municipality goes.
  let elementSnippet: String
  /// The code with a frame, likewise.
  let frameSnippet: String
  /// The code with a picture, likewise.
  let imageSnippet: String
  /// That word.
  let placeholder: String
  /// The code for each evaluated municipality: a frame, else a picture.
  let municipalities: [EmbedSnippetView]
  /// The languages that a profile can be embedded in.
  let languages: [ChoiceView]
  /// The link to the script of the element; nil when the templates lack it.
  let element: String?
  /// What the script needs to know, as JSON.
  let data: Markup
  /// The scheme and host of the site, for a policy of the page that embeds.
  let origin: String
  /// `{n}`, like the name below: the script puts the value in.
  let n: String
  /// `{label}`.
  let label: String
  /// Whether there is an evaluated municipality.
  var hasMunicipalities: Bool { !municipalities.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .flag("hasFrames", \.hasFrames),
    .text("elementSnippet", \.elementSnippet),
    .text("frameSnippet", \.frameSnippet),
    .text("imageSnippet", \.imageSnippet),
    .text("placeholder", \.placeholder),
    .list("municipalities", \.municipalities),
    .list("languages", \.languages),
    .optionalText("element", \.element),
    .markup("data", \.data),
    .text("origin", \.origin),
    .text("n", \.n),
    .text("label", \.label),
    .flag("hasMunicipalities", \.hasMunicipalities),
  ]
}
