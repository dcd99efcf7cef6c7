/// The `<svg>` element round a drawing.
struct ChartDocument {
  /// The words and the identity.
  let identity: ChartIdentity
  /// What kind of chart it is: the second class of the element is `kc-` and this.
  let kind: String
  /// The chart.
  let drawing: Drawing
  /// Whether parts of it are links: it is then a group of them, and not one image.
  var hasLinks = false
  /// The width of the chart, in units.
  var width = Drawing.width

  /// The faces of the text: the system's own, in names that a file without a page needs too.
  static let fontFamily =
    "system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Liberation Sans,sans-serif"

  /// The edge of paper round a standalone chart, in units.
  static let margin = 14.0

  /// The element for a page.
  func inline() -> [UInt8] {
    var markup = Markup(expecting: drawing.markup.bytes.count + 2_048)
    markup.literal("<svg")
    root(
      into: &markup,
      viewBox: Box(left: 0, top: 0, width: width, height: drawing.height))
    words(into: &markup)
    chart(into: &markup)
    markup.literal("</svg>")
    return markup.bytes
  }

  /// A whole file.
  func standalone() -> [UInt8] {
    let margin = Self.margin
    let heading = TextBlock.wrap(
      StyledText(identity.title, style: .heading), width: Drawing.width - BarDrawing.left,
      maxLines: 3)
    let above = heading.lines.isEmpty ? 0 : heading.height + 12
    let paper = Box(
      left: -margin, top: -margin - above, width: Drawing.width + 2 * margin,
      height: drawing.height + above + 2 * margin)
    var title = Drawing()
    title.place(heading, x: BarDrawing.left, top: -above, anchor: .start, kind: .note)
    return file(on: paper, title: title)
  }

  /// A whole file of the drawing alone, without a heading or an edge of paper: for one that has its own.
  func bare() -> [UInt8] {
    file(on: Box(left: 0, top: 0, width: width, height: drawing.height), title: Drawing())
  }

  private func file(on paper: Box, title: Drawing) -> [UInt8] {
    let painted =
      drawing.markup.colors + title.markup.colors + [ChartPalette.paper, ChartPalette.ink]
    let names = Set(painted.map(\.name))
    let used = ChartPalette.colors.filter { names.contains($0.name) }
    var markup = Markup(expecting: drawing.markup.bytes.count + 8_192)
    markup.literal("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    markup.attribute("width", paper.width)
    markup.attribute("height", paper.height)
    root(into: &markup, viewBox: paper)
    words(into: &markup)
    markup.literal("<style>")
    // The rules hold neither markup characters nor the reader's words.
    markup.raw(ChartPalette.stylesheet(of: used))
    markup.literal("</style>")
    markup.rectangle(paper, fill: ChartPalette.paper)
    markup.append(title.markup)
    chart(into: &markup)
    markup.literal("</svg>\n")
    return markup.bytes
  }

  private func root(into markup: inout Markup, viewBox: Box) {
    markup.literal(" class=\"kc kc-")
    markup.raw(kind)
    markup.literal("\" viewBox=\"")
    markup.number(viewBox.left)
    markup.literal(" ")
    markup.number(viewBox.top)
    markup.literal(" ")
    markup.number(viewBox.width)
    markup.literal(" ")
    markup.number(viewBox.height)
    markup.literal("\"")
    if !hasLinks { markup.literal(" role=\"img\"") }
    if !identity.language.isEmpty { markup.attribute("lang", words: identity.language) }
    if !hasLinks { label(into: &markup) }
    markup.raw(" font-family=\"\(Self.fontFamily)\">")
  }

  /// The shapes. A group of links has the words itself, for an `<svg>` may not have its role.
  private func chart(into markup: inout Markup) {
    guard hasLinks else {
      markup.append(drawing.markup)
      return
    }
    markup.literal("<g role=\"group\"")
    label(into: &markup)
    markup.literal(">")
    markup.append(drawing.markup)
    markup.literal("</g>")
  }

  private func label(into markup: inout Markup) {
    markup.raw(" aria-labelledby=\"\(identity.id)-title \(identity.id)-desc\"")
  }

  private func words(into markup: inout Markup) {
    markup.raw("<title id=\"\(identity.id)-title\">")
    markup.words(identity.title)
    markup.raw("</title><desc id=\"\(identity.id)-desc\">")
    markup.words(identity.description)
    markup.literal("</desc>")
  }
}
