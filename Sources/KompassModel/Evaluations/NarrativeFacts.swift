/// What pages other than its own need of a narrative: whom it names, what its opportunities are about, and how many items its lists
/// have.
///
/// There is one for each evaluation as long as a site is made, so lists are held as bytes and put together when they are asked
/// for.
public struct NarrativeFacts: Sendable {
  /// What it is made of.
  private struct Fields: Sendable {
    let evaluation: EvaluationID
    let mentions: [Mention]
    let themes: [Slug]
    let packed: PackedNumbers
    /// The byte where counts begin; before them stand the uses of themes.
    let countsStart: Int
  }

  /// The evaluation.
  public var evaluation: EvaluationID { fields.value.evaluation }
  /// Whom it names.
  public var mentions: [Mention] { fields.value.mentions }

  private let fields: Box<Fields>

  /// Makes facts.
  ///
  /// - Parameter themes: the themes that may be used, one list for all evaluations.
  public init(
    of evaluation: EvaluationID, mentions: [Mention], themeUses: [ThemeUse],
    itemCounts: [ItemCount], themes: [Slug]
  ) {
    var themes = themes
    var writer = PackedNumbers()
    var area: AreaNumber?
    for use in themeUses {
      let theme = themes.firstIndex(of: use.theme) ?? themes.count
      if theme == themes.count { themes.append(use.theme) }
      // An area is said where it begins: most have several.
      writer.append(2 * theme + (use.area == area ? 0 : 1))
      if use.area != area { writer.append(use.area.value) }
      writer.append(use.opportunity)
      area = use.area
    }
    let countsStart = writer.bytes.count
    for count in itemCounts {
      writer.append(count.area.value)
      writer.append(count.strengths)
      writer.append(count.opportunities)
    }
    fields = Box(
      Fields(
        evaluation: evaluation, mentions: mentions, themes: themes, packed: writer.fitted,
        countsStart: countsStart))
  }

  /// What its opportunities are about, in the order given.
  public var themeUses: [ThemeUse] { themeUses { _ in true } }

  /// Those in one area.
  public func themeUses(in area: AreaNumber) -> [ThemeUse] { themeUses { $0 == area } }

  private func themeUses(where isWanted: (AreaNumber) -> Bool) -> [ThemeUse] {
    let fields = fields.value
    var uses: [ThemeUse] = []
    var reader = PackedNumbers.Reader(fields.packed, in: 0..<fields.countsStart)
    var area: AreaNumber?
    while !reader.isAtEnd {
      let theme = reader.next()
      if theme % 2 == 1 { area = AreaNumber(reader.next()) }
      let place = reader.next()
      guard let area, isWanted(area) else { continue }
      uses.append(
        ThemeUse(
          theme: fields.themes[theme / 2], evaluation: fields.evaluation, area: area,
          opportunity: place))
    }
    return uses
  }

  /// How many items its lists have, one count for each area that it has a text on, in the order given.
  public var itemCounts: [ItemCount] {
    let fields = fields.value
    var counts: [ItemCount] = []
    var reader = PackedNumbers.Reader(
      fields.packed, in: fields.countsStart..<fields.packed.bytes.count)
    while !reader.isAtEnd {
      let area = AreaNumber(reader.next())
      let (strengths, opportunities) = (reader.next(), reader.next())
      guard let area else { continue }
      counts.append(
        ItemCount(
          evaluation: fields.evaluation, area: area, strengths: strengths,
          opportunities: opportunities))
    }
    return counts
  }
}
