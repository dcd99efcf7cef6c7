import KompassModel
import KompassSite

/// What came, went or changed between two editions.
struct EditionChanges {
  /// Which evaluation.
  struct EvaluationName: Comparable {
    /// The municipality's name.
    let municipality: String
    /// The year.
    let year: String

    static func < (left: Self, right: Self) -> Bool {
      (SwedishOrder(left.municipality), left.year) < (SwedishOrder(right.municipality), right.year)
    }
  }

  /// A figure that is another, or that one edition lacks.
  struct Figure: Equatable {
    /// `1.2`; empty for the total.
    let number: String
    /// What it is of; nil for the total.
    let name: LocalizedText?
    /// What it was; empty when it was not known.
    let old: String
    /// What it is; empty when it is not known.
    let new: String
  }

  /// Something that an edition has and the other has not, or has otherwise.
  enum Change { case came, went, changed }

  /// What is said about an evaluation beside its figures.
  enum Detail: String, CaseIterable {
    case framework, conducted, ordinal, interviewees, evaluators, highlights, source

    /// The columns that it is read from.
    var columns: [String] {
      switch self {
      case .interviewees: ["interviewees", "interviewees_approximate"]
      case .highlights: ["highlights_markdown"]
      case .source: ["source_title", "source_published", "source_url"]
      default: [rawValue]
      }
    }
  }

  /// An evaluation that both editions have.
  struct Evaluation {
    let name: EvaluationName
    /// Its figures that changed, in the order of the tables.
    let figures: [Figure]
    /// What else is said about it that changed.
    let details: [Detail]
    /// How many strengths and opportunities are new, or worded anew.
    let newItems: Int
    /// How many are no longer there, or worded anew.
    let goneItems: Int
    /// The narrative; nil when it is the same, or when that is not known.
    let narrative: Change?
    /// The municipality's answer; nil when it is the same.
    let answer: Change?
  }

  /// An evaluation that only one edition has.
  struct WholeEvaluation {
    let name: EvaluationName
    /// The total; empty when it is not known.
    let total: String
    /// The most that it can be.
    let maximum: String
  }

  /// Names that came, went and changed, each in Swedish order.
  struct Names {
    var came: [LocalizedText] = []
    var went: [LocalizedText] = []
    var changed: [LocalizedText] = []
    var isEmpty: Bool { came.isEmpty && went.isEmpty && changed.isEmpty }
  }

  /// Evaluations that came.
  let newEvaluations: [WholeEvaluation]
  /// Evaluations that went.
  let goneEvaluations: [WholeEvaluation]
  /// Evaluations that changed.
  let evaluations: [Evaluation]
  /// Municipalities of the register.
  let municipalities: Names
  /// References.
  let references: Names
  /// Revisions of the instrument.
  let frameworks: Names
  /// What concerns the whole site, by the names of files.
  let settings: Names
  /// Pages that came, in the order that they are told.
  let newPages: [PageSubject]
  /// Pages that changed.
  let changedPages: [PageSubject]
  /// Addresses that went, of pages first, but for those below.
  let goneAddresses: [String]
  /// Addresses of prepared comparisons that went, and of what lies beside them: these follow each municipality's latest
  /// evaluation.
  let goneComparisons: [String]

  /// Whether there is nothing to tell.
  var isEmpty: Bool {
    newEvaluations.isEmpty && goneEvaluations.isEmpty && evaluations.isEmpty
      && municipalities.isEmpty && references.isEmpty && frameworks.isEmpty
      && settings.isEmpty && newPages.isEmpty
      && changedPages.isEmpty && goneAddresses.isEmpty && goneComparisons.isEmpty
  }

  /// Compares two editions.
  init(from old: Edition, to new: Edition) {
    let (old, new) = (old.without(tablesNotIn: new), new.without(tablesNotIn: old))
    let (before, after) = (Tables(old), Tables(new))
    func whole(_ id: String, in tables: Tables) -> WholeEvaluation {
      let total = tables.figures[id]?.first { $0["level"] == "total" }
      return WholeEvaluation(
        name: tables.name(of: id), total: total?["points"] ?? "", maximum: total?["maximum"] ?? "")
    }
    newEvaluations = after.figures.keys.filter { before.figures[$0] == nil }
      .map { whole($0, in: after) }.sorted { $0.name < $1.name }
    goneEvaluations = before.figures.keys.filter { after.figures[$0] == nil }
      .map { whole($0, in: before) }.sorted { $0.name < $1.name }
    evaluations = after.figures.keys.filter { before.figures[$0] != nil }
      .compactMap { id in
        Self.evaluation(id, before, after, narratives: (old.narratives[id], new.narratives[id]))
      }.sorted { $0.name < $1.name }
    municipalities = Self.names(
      "municipalities", by: "slug", without: ["evaluations", "evaluated_years", "address"], old, new
    )
    references = Self.names("references", by: "reference", without: [], old, new)
    frameworks = Self.names("frameworks", by: "framework", without: ["address"], old, new)
    settings = Names(old.settings, new.settings)
    let names = after.municipalityNames.merging(before.municipalityNames) { first, _ in first }
    let languages = old.languages.union(new.languages)
    func subject(_ address: String) -> PageSubject {
      PageSubject(address: address, languages: languages, municipalities: names)
    }
    /// A page once, whatever the number of its languages.
    func subjects(_ addresses: [String]) -> [PageSubject] { Set(addresses.map(subject)).sorted() }
    newPages = subjects(new.pages.keys.filter { old.pages[$0] == nil })
    changedPages = subjects(
      new.pages.filter { page in old.pages[page.key].map { $0 != page.value } ?? false }
        .map(\.key))
    let gone = old.pages.keys.filter { new.pages[$0] == nil }.sorted()
      .map { (subject($0), $0) }
    let comparisons = Set(gone.filter { $0.0.kind == .comparison }.map(\.1))
    let files = old.files.subtracting(new.files).sorted()
    /// Whether a file lies beside one of them.
    func isOfComparison(_ file: String) -> Bool {
      file.lastIndex(of: "/").map { comparisons.contains(String(file[...$0])) } ?? false
    }
    goneComparisons = comparisons.sorted() + files.filter(isOfComparison)
    goneAddresses =
      gone.filter { $0.0.kind != .comparison }.sorted { $0 < $1 }.map(\.1)
      + files.filter { !isOfComparison($0) }
  }

  /// The rows of an edition's evaluations.
  private struct Tables {
    let reports: [String: TableRows.Row]
    let figures: [String: [TableRows.Row]]
    let items: [String: [TableRows.Row]]
    let answers: [String: [TableRows.Row]]
    let municipalityNames: [String: String]

    init(_ edition: Edition) {
      func grouped(_ name: String) -> [String: [TableRows.Row]] {
        edition.tables[name]?.grouped(by: "evaluation") ?? [:]
      }
      reports = grouped("reports").compactMapValues(\.first)
      figures = grouped("evaluations")
      items = grouped("omdomen")
      answers = grouped("actions")
      municipalityNames = Dictionary(
        (edition.tables["municipalities"]?.all ?? []).map { ($0["slug"], $0["name"]) },
        uniquingKeysWith: { first, _ in first })
    }

    func name(of id: String) -> EvaluationName {
      let row = figures[id]?.first
      return EvaluationName(municipality: row?["municipality"] ?? id, year: row?["year"] ?? "")
    }
  }

  private static func evaluation(
    _ id: String, _ old: Tables, _ new: Tables, narratives: (Fingerprint?, Fingerprint?)
  ) -> Evaluation? {
    let details = Detail.allCases.filter { detail in
      detail.columns.contains { old.reports[id]?[$0] != new.reports[id]?[$0] }
    }
    func items(_ tables: Tables) -> Set<[String]> {
      Set((tables.items[id] ?? []).map { row in ["area", "kind", "markdown"].map { row[$0] } })
    }
    let (oldItems, newItems) = (items(old), items(new))
    func answer(_ tables: Tables) -> [[String: String]]? {
      tables.answers[id]?.map { $0.cells(but: ["address", "municipality"]) }
    }
    let change = Evaluation(
      name: new.name(of: id), figures: figures(old.figures[id] ?? [], new.figures[id] ?? []),
      details: details, newItems: newItems.subtracting(oldItems).count,
      goneItems: oldItems.subtracting(newItems).count,
      narrative: Self.change(narratives.0, narratives.1),
      answer: Self.change(answer(old), answer(new)))
    let isSame =
      change.figures.isEmpty && details.isEmpty && oldItems == newItems && change.narrative == nil
      && change.answer == nil
    return isSame ? nil : change
  }

  private static func change<Value: Equatable>(_ old: Value?, _ new: Value?) -> Change? {
    switch (old, new) {
    case (nil, nil): nil
    case (nil, _?): .came
    case (_?, nil): .went
    case (let old?, let new?): old == new ? nil : .changed
    }
  }

  private static func figures(_ old: [TableRows.Row], _ new: [TableRows.Row]) -> [Figure] {
    func points(_ rows: [TableRows.Row]) -> [String: String] {
      Dictionary(rows.map { ($0["number"], $0["points"]) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (points(old), points(new))
    let kept = new + old.filter { after[$0["number"]] == nil }
    return kept.compactMap { row in
      let number = row["number"]
      let (was, now) = (before[number] ?? "", after[number] ?? "")
      if was == now { return nil }
      return Figure(number: number, name: name(of: row), old: was, new: now)
    }
  }

  private static func name(of row: TableRows.Row) -> LocalizedText? {
    var texts: [LanguageCode: String] = [:]
    for (language, column) in [(LanguageCode.swedish, "name"), (.english, "name_en")]
    where !row[column].isEmpty {
      texts[language] = row[column]
    }
    return LocalizedText(texts)
  }

  private static func names(
    _ table: String, by column: String, without columns: Set<String>, _ old: Edition,
    _ new: Edition
  ) -> Names {
    let before = old.tables[table]?.grouped(by: column) ?? [:]
    let after = new.tables[table]?.grouped(by: column) ?? [:]
    func text(_ key: String, _ rows: [TableRows.Row]?) -> LocalizedText {
      let row = rows?.first
      if table == "frameworks" { return LocalizedText(row?["title"] ?? key) }
      return row.flatMap(name(of:)) ?? LocalizedText(key)
    }
    var names = Names()
    for key in Set(before.keys).union(after.keys) {
      switch (before[key], after[key]) {
      case (nil, let rows): names.came.append(text(key, rows))
      case (let rows, nil): names.went.append(text(key, rows))
      case (let old?, let new?):
        if old.map({ $0.cells(but: columns) }) != new.map({ $0.cells(but: columns) }) {
          names.changed.append(text(key, new))
        }
      }
    }
    func sort(_ texts: inout [LocalizedText]) {
      texts.sort {
        SwedishOrder($0.text(in: .swedish)) < SwedishOrder($1.text(in: .swedish))
      }
    }
    sort(&names.came)
    sort(&names.went)
    sort(&names.changed)
    return names
  }
}

extension EditionChanges.Names {
  /// The names of files whose contents differ.
  fileprivate init(_ old: [String: Fingerprint], _ new: [String: Fingerprint]) {
    func texts(_ names: [String]) -> [LocalizedText] { names.sorted().map { LocalizedText($0) } }
    came = texts(new.keys.filter { old[$0] == nil })
    went = texts(old.keys.filter { new[$0] == nil })
    changed = texts(
      new.filter { file in old[file.key].map { $0 != file.value } ?? false }.map(\.key))
  }
}
