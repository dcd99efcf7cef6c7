import KompassModel
import KompassSite

/// The words of a note on what has changed, in Swedish and English.
struct ReleaseNoteWords {
  /// The language: Swedish, else English.
  let language: LanguageCode

  private func say(_ english: String, _ swedish: String) -> String {
    language == .swedish ? swedish : english
  }

  private func points(_ text: String) -> String {
    language == .swedish ? text.replacing(".", with: ",") : text
  }

  var title: String { say("What is new", "Det här är nytt") }
  var nothing: String { say("Nothing has changed.", "Ingenting har ändrats.") }
  var newEvaluations: String { say("New evaluations", "Nya utvärderingar") }
  var changedEvaluations: String { say("Corrected and completed", "Rättat och kompletterat") }
  var goneEvaluations: String {
    say("Evaluations that are no longer here", "Utvärderingar som inte längre finns här")
  }
  var municipalities: String { say("Municipalities", "Kommuner") }
  var references: String { say("References", "Jämförelsevärden") }
  var frameworks: String { say("The instrument", "Instrumentet") }
  var settings: String { say("The site as a whole", "Webbplatsen i stort") }
  var came: String { say("new", "nya") }
  var went: String { say("no longer here", "finns inte längre") }
  var changed: String { say("changed", "ändrade") }

  func newPages(_ count: Int) -> String { say("New pages: \(count)", "Nya sidor: \(count)") }
  func changedPages(_ count: Int) -> String {
    say("Changed pages: \(count)", "Ändrade sidor: \(count)")
  }
  func goneAddresses(_ count: Int) -> String {
    say(
      "Addresses that lead nowhere now: \(count)",
      "Adresser som inte längre leder någonstans: \(count)")
  }
  var goneAddressesMean: String {
    say(
      "Whoever has linked to them or saved them meets an empty page.",
      "Den som har länkat till dem eller sparat dem möter en tom sida.")
  }

  func goneComparisons(_ count: Int) -> String {
    say(
      "\(count) addresses of prepared comparisons below /jamfor/, which follow each municipality’s latest evaluation",
      "\(count) adresser till färdiga jämförelser under /jamfor/, som följer varje kommuns senaste utvärdering"
    )
  }

  func total(_ total: String, of maximum: String) -> String {
    say("\(total) of \(maximum) points", "\(points(total)) av \(points(maximum)) poäng")
  }
  var totalLabel: String { say("Total", "Totalt") }

  func change(from old: String, to new: String) -> String {
    let unknown = say("no figure", "ingen siffra")
    let (old, new) = (old.isEmpty ? unknown : points(old), new.isEmpty ? unknown : points(new))
    return say("\(new), before \(old)", "\(new), förut \(old)")
  }

  func narrative(_ change: EditionChanges.Change) -> String {
    switch change {
    case .came: say("the text is new", "texten är ny")
    case .went: say("the text is no longer here", "texten finns inte längre")
    case .changed: say("the text has changed", "texten är ändrad")
    }
  }

  func answer(_ change: EditionChanges.Change) -> String {
    switch change {
    case .came: say("the municipality has answered", "kommunen har svarat")
    case .went:
      say("the municipality’s answer is no longer here", "kommunens svar finns inte längre")
    case .changed: say("the municipality’s answer has changed", "kommunens svar är ändrat")
    }
  }

  /// A strength or an opportunity that is worded anew counts on both sides.
  func items(new: Int, gone: Int) -> String {
    let parts = [
      new == 0
        ? nil
        : say(
          "\(new) new or reworded", new == 1 ? "1 ny eller omskriven" : "\(new) nya eller omskrivna"
        ),
      gone == 0
        ? nil
        : say(
          "\(gone) no longer there or reworded",
          gone == 1 ? "1 borttagen eller omskriven" : "\(gone) borttagna eller omskrivna"),
    ]
    return say("strengths and opportunities: ", "styrkor och förbättringsmöjligheter: ")
      + parts.compactMap(\.self).joined(separator: ", ")
  }

  func details(_ details: [EditionChanges.Detail]) -> String {
    let names = details.map { detail in
      switch detail {
      case .framework: say("revision", "version av instrumentet")
      case .conducted: say("when it was conducted", "när den gjordes")
      case .ordinal: say("its number in order", "vilken i ordningen")
      case .interviewees: say("number of interviewees", "antal intervjuade")
      case .evaluators: say("evaluators", "utvärderare")
      case .highlights: say("the summary in short", "sammanfattningen i korthet")
      case .source: say("source", "källa")
      }
    }
    return say("also changed: ", "också ändrat: ") + names.joined(separator: ", ")
  }

  func more(_ count: Int) -> String { say("and \(count) more", "och \(count) till") }
  func moreFigures(_ count: Int) -> String {
    say(
      "and \(count) more figure\(count == 1 ? "" : "s")",
      "och \(count) \(count == 1 ? "siffra" : "siffror") till")
  }

  /// How a kind of pages is called in a list.
  func pages(_ kind: PageSubject.Kind) -> String {
    switch kind {
    case .evaluation: say("evaluations", "utvärderingar")
    case .profile: say("municipalities", "kommuner")
    case .easyRead: say("easy to read", "lättläst")
    case .comparison: say("side by side", "bredvid varandra")
    case .area: say("areas", "områden")
    case .embed: say("for other websites", "för andra webbplatser")
    case .other: say("other pages", "övriga sidor")
    }
  }
}
