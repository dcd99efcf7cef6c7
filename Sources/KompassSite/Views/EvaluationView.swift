import KompassTemplates

/// The page of one evaluation.
struct EvaluationView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The short name.
  let name: String
  /// The name written out.
  let officialName: String
  /// The link to the profile.
  let profileHref: String
  /// The municipality’s latest evaluation, when it is not this one.
  let newer: LinkView?
  /// The evaluation.
  let evaluation: EvaluationPartsView
  /// The absolute address of the page, for print.
  let address: String
  /// How to refer to the evaluation.
  let citation: String

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("name", \.name),
    .text("officialName", \.officialName),
    .text("profileHref", \.profileHref),
    .optionalRecord("newer", \.newer),
    .record("evaluation", \.evaluation),
    .text("address", \.address),
    .text("citation", \.citation),
  ]
}
