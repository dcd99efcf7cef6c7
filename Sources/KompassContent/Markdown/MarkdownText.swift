/// A text in Markdown and where its lines stand in the file that holds it.
struct MarkdownText {
  /// How places in the text relate to places in the file.
  enum Origin {
    /// Line 1 is line `first` of the file; `indent` characters stand before every line.
    case lines(first: Int, indent: Int)
    /// Everything is said to stand at one spot: the text was put together from lines that were folded.
    case fixed(Spot)
  }

  /// The text.
  let text: String
  /// The lines of ``text`` without their ends; made when they are first asked for.
  var lines: [[Unicode.Scalar]] { held.lines }
  /// The numbers, from 1, of the lines in which a `#` stands: few, and found without taking the lines apart.
  var linesWithHash: Set<Int> { held.linesWithHash }
  /// Where it comes from.
  let origin: Origin
  private let held: Lines

  /// A class, so that lines are made once, and only where somebody looks at them.
  private final class Lines {
    let text: String
    lazy var lines: [[Unicode.Scalar]] = {
      var lines: [[Unicode.Scalar]] = []
      var line: [Unicode.Scalar] = []
      for scalar in text.unicodeScalars {
        if scalar == "\n" {
          if line.last == "\r" { line.removeLast() }
          lines.append(line)
          line = []
        } else {
          line.append(scalar)
        }
      }
      lines.append(line)
      return lines
    }()

    lazy var linesWithHash: Set<Int> = {
      var found: Set<Int> = []
      var line = 1
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: "#") { found.insert(line) }
      }
      return found
    }()

    init(_ text: String) { self.text = text }
  }

  /// Makes a text.
  init(_ text: String, origin: Origin) {
    self.text = text
    self.origin = origin
    held = Lines(text)
  }

  /// The text of a whole file from its line `first` on.
  init(_ source: SourceFile, from first: Int = 1) {
    if first == 1 {
      self.init(source.text, origin: .lines(first: 1, indent: 0))
      return
    }
    let start = first <= source.lineCount ? source.lineStarts[first - 1] : source.bytes.count
    self.init(
      String(decoding: source.bytes[start...], as: UTF8.self),
      origin: .lines(first: first, indent: 0))
  }

  /// The text of a scalar in a YAML file.
  init(node: YAMLNode, source: SourceFile) {
    guard case .text(let text, let style) = node.content else {
      self.init("", origin: .fixed(node.spot))
      return
    }
    self.init(text, origin: Self.origin(of: text, style: style, spot: node.spot, in: source))
  }

  private static func origin(
    of text: String, style: YAMLNode.Style, spot: Spot, in source: SourceFile
  ) -> Origin {
    switch style {
    case .literal:
      var line = spot.line + 1
      while line < source.lineCount, source.lineBytes(line).allSatisfy({ $0 == 0x20 }) { line += 1 }
      let indent = source.lineBytes(line).prefix { $0 == 0x20 }.count
      return .lines(first: spot.line + 1, indent: indent)
    case .plain, .quoted:
      let opening = style == .quoted ? 1 : 0
      let isAsWritten = spot.length == text.unicodeScalars.count + 2 * opening
      guard isAsWritten, let column = spot.column else { return .fixed(spot) }
      return .lines(first: spot.line, indent: column - 1 + opening)
    case .folded: return .fixed(spot)
    }
  }

  /// The spot in the file of a place in the text; `line` and `column` count from 1.
  func spot(line: Int, column: Int? = nil, length: Int = 1) -> Spot {
    switch origin {
    case .lines(let first, let indent):
      Spot(line: first + max(line, 1) - 1, column: (column ?? 1) + indent, length: length)
    case .fixed(let spot): spot
    }
  }
}
