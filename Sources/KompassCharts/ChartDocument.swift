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
  func inline() -> String {
    var markup = Markup()
    markup.raw("<svg")
    root(
      into: &markup,
      viewBox: Box(left: 0, top: 0, width: width, height: drawing.height))
    words(into: &markup)
    chart(into: &markup)
    markup.raw("</svg>")
    return markup.text
  }

  /// A whole file.
  func standalone() -> String {
    let margin = Self.margin
    let heading = TextBlock.wrap(
      MeasuredText(identity.title, style: .heading), width: Drawing.width - BarDrawing.left,
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
  func bare() -> String {
    file(on: Box(left: 0, top: 0, width: width, height: drawing.height), title: Drawing())
  }

  private func file(on paper: Box, title: Drawing) -> String {
    let names = Self.colorNames(in: drawing.markup.text)
      .union(Self.colorNames(in: title.markup.text))
    let used = ChartPalette.colors.filter { color in
      color == ChartPalette.paper || color == ChartPalette.ink || names.contains(color.name)
    }
    var markup = Markup()
    markup.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    markup.attribute("width", paper.width)
    markup.attribute("height", paper.height)
    root(into: &markup, viewBox: paper)
    words(into: &markup)
    markup.raw("<style>")
    // The rules hold neither markup characters nor the reader's words.
    markup.raw(ChartPalette.stylesheet(of: used))
    markup.raw("</style>")
    markup.rectangle(paper, fill: ChartPalette.paper)
    markup.append(title.markup)
    chart(into: &markup)
    markup.raw("</svg>\n")
    return markup.text
  }

  /// What stands after `kc-fill-` and `kc-line-` in `text`, up to the end of the class.
  ///
  /// One pass for all colours: looking for each by itself took most of the time of drawing.
  private static func colorNames(in text: String) -> Set<String> {
    var text = text
    return text.withUTF8 { bytes in
      var names: Set<String> = []
      var place = 0
      while place + 8 < bytes.count {
        guard bytes[place] == UInt8(ascii: "k"), bytes[place + 2] == UInt8(ascii: "-") else {
          place += 1
          continue
        }
        let start = place + 8
        place += 1
        let beginning = UnsafeBufferPointer(rebasing: bytes[(start - 8)..<start])
        guard beginning.elementsEqual("kc-fill-".utf8) || beginning.elementsEqual("kc-line-".utf8)
        else { continue }
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") }
        if let end { names.insert(String(decoding: bytes[start..<end], as: UTF8.self)) }
      }
      return names
    }
  }

  private func root(into markup: inout Markup, viewBox: Box) {
    markup.raw(" class=\"kc kc-\(kind)\" viewBox=\"")
    markup.number(viewBox.left)
    markup.raw(" ")
    markup.number(viewBox.top)
    markup.raw(" ")
    markup.number(viewBox.width)
    markup.raw(" ")
    markup.number(viewBox.height)
    markup.raw("\"")
    if !hasLinks { markup.raw(" role=\"img\"") }
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
    markup.raw("<g role=\"group\"")
    label(into: &markup)
    markup.raw(">")
    markup.append(drawing.markup)
    markup.raw("</g>")
  }

  private func label(into markup: inout Markup) {
    markup.raw(" aria-labelledby=\"\(identity.id)-title \(identity.id)-desc\"")
  }

  private func words(into markup: inout Markup) {
    markup.raw("<title id=\"\(identity.id)-title\">")
    markup.words(identity.title)
    markup.raw("</title><desc id=\"\(identity.id)-desc\">")
    markup.words(identity.description)
    markup.raw("</desc>")
  }
}
