import KompassTemplates

/// The page where a reader chooses what stands beside each other.
struct CompareView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// How many municipalities have an evaluation.
  let summary: String
  /// The comparisons that were made beforehand, by municipality.
  let prepared: MadeList<PreparedMunicipalityView>
  /// Every evaluation.
  let choices: MadeList<EvaluationChoiceView>
  /// An empty radar for each revision.
  let frames: [RadarFrameView]
  /// Bars to set.
  let bars: [BarSampleView]
  /// Samples for keys: `line` or `bar` or `mark`, then the slot.
  let samples: [BarSampleView]
  /// What the script needs to know, as JSON.
  let data: MadeMarkup
  /// `{maximum}`, like the names below: the script puts the value in.
  let maximum: String
  /// `{revision}`.
  let revision: String
  /// `{otherRevision}`.
  let otherRevision: String
  /// `{name}`.
  let name: String
  /// `{reference}`.
  let reference: String
  /// `{otherName}`.
  let otherName: String
  /// `{otherPoints}`.
  let otherPoints: String
  /// `{unscored}`.
  let unscored: String
  /// `{alone}`.
  let alone: String
  /// `{otherAlone}`.
  let otherAlone: String
  /// Whether there are comparisons.
  var hasPrepared: Bool { !prepared.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("summary", \.summary),
    .list("prepared", \.prepared),
    .list("choices", \.choices),
    .list("frames", \.frames),
    .list("bars", \.bars),
    .list("samples", \.samples),
    .markup("data", \.data),
    .text("maximum", \.maximum),
    .text("revision", \.revision),
    .text("otherRevision", \.otherRevision),
    .text("name", \.name),
    .text("reference", \.reference),
    .text("otherName", \.otherName),
    .text("otherPoints", \.otherPoints),
    .text("unscored", \.unscored),
    .text("alone", \.alone),
    .text("otherAlone", \.otherAlone),
    .flag("hasPrepared", \.hasPrepared),
  ]
}
