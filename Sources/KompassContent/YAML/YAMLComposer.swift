import KompassModel
import Yams

/// Turns the text of a YAML file into a tree with places: the only place that meets the YAML library.
struct YAMLComposer {
  /// The file and where findings go.
  let reading: FileReading
  /// The first line to read, from 1.
  let firstLine: Int
  /// The line after the last to read; nil reads to the end.
  let endLine: Int?

  private let cursor: ColumnCursor

  /// Composes a whole file, or the lines from `firstLine` up to `endLine`.
  init(_ reading: FileReading, firstLine: Int = 1, endLine: Int? = nil) {
    cursor = ColumnCursor(reading.source)
    self.reading = reading
    self.firstLine = firstLine
    self.endLine = endLine
  }

  /// - Returns: The tree; nil when it cannot be read, which has been reported.
  func compose() -> YAMLNode? {
    guard let known = reading.source.composed else { return composeAnew() }
    let key = ComposedFiles.Key(
      file: Fingerprint(of: reading.source.bytes), firstLine: firstLine, endLine: endLine)
    if let tree = known.tree(key) { return tree }
    let tree = composeAnew()
    if let tree, reading.diagnostics.isEmpty {
      known.keep(tree, of: reading.source.bytes.count, as: key)
    }
    return tree
  }

  private func composeAnew() -> YAMLNode? {
    let source = reading.source
    let start = source.lineStarts[firstLine - 1]
    let end = endLine.map { source.lineStarts[$0 - 1] } ?? source.bytes.count
    let bytes = source.bytes[start..<end]
    if let fault = YAMLScan.firstFault(in: bytes) {
      reading.report(
        fault.identifier, at: source.spot(atByte: fault.place), fault.message, fix: fault.fix)
      return nil
    }
    guard let found = composeWithoutDuplicates(String(decoding: bytes, as: UTF8.self)) else {
      return nil
    }
    return convert(found.root, masked: found.masked, depth: 1)
  }

  // MARK: Duplicate keys

  /// How often a file is composed again to find further duplicate keys, and how many bytes that may cost.
  private static let mostRounds = 10
  private static let mostBytes = 4 << 20

  /// Composes the text; reports duplicate keys.
  ///
  /// Yams refuses a file with a duplicate key and says where the first of the two stands. So the first letter of that
  /// key is replaced by a letter of a private use area, which leaves every place as it is, and the file is composed
  /// again: the rest of its mistakes is then found in the same run.
  ///
  /// - Returns: The root, and the true names of the keys whose first letter was replaced, by their places.
  private func composeWithoutDuplicates(_ text: String) -> (root: Node, masked: [Spot: String])? {
    var text = text
    // Yams hands the bytes of a short string to libyaml from the stack; a longer one is safe.
    if text.utf8.count < 32 { text += String(repeating: "\n", count: 32) }
    var masked: [Spot: String] = [:]
    for round in 0... {
      do {
        guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        else {
          reading.report(
            .emptyFile, at: nil, "the file is empty", fix: "write its content, or delete the file")
          return nil
        }
        return (root, masked)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let spot = Spot(line: context.mark.line, column: context.mark.column)
        guard round < Self.mostRounds, round * text.utf8.count < Self.mostBytes,
          masked[spot] == nil,
          let name = names.min(), let replaced = Self.mask(text, at: context.mark, round: round)
        else {
          let name = names.min() ?? ""
          let before = masked.values.count { $0 == name }
          reading.report(
            .duplicateKey, at: here(context.mark),
            "the key “\(name)” stands more than \(before == 0 ? "once" : "\(before + 1) times") here",
            fix: before == 0 ? "keep one of them" : "keep one of them and delete the other lines")
          return nil
        }
        masked[spot] = name
        text = replaced
      } catch {
        report(error)
        return nil
      }
    }
    return nil
  }

  /// The text with the first letter of the key at `mark` replaced.
  private static func mask(_ text: String, at mark: Mark, round: Int) -> String? {
    var scalars = Array(text.unicodeScalars)
    var line = 1
    var place = 0
    while line < mark.line, place < scalars.count {
      if scalars[place] == "\n" { line += 1 }
      place += 1
    }
    place += mark.column - 1
    guard place < scalars.count else { return nil }
    if scalars[place] == "\"" || scalars[place] == "'" {
      let quote = scalars[place]
      place += 1
      guard place < scalars.count, scalars[place] != quote else { return nil }
    }
    guard let stand = Unicode.Scalar(0xE000 + UInt32(round)), scalars[place] != "\n" else {
      return nil
    }
    scalars[place] = stand
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: The tree

  private func convert(_ node: Node, masked: [Spot: String], depth: Int) -> YAMLNode? {
    guard let mark = node.mark else { return nil }
    guard depth <= YAMLScan.deepest else {
      reading.report(
        .nestingTooDeep, at: here(mark), "the nesting is deeper than \(YAMLScan.deepest) levels",
        fix: "take out brackets or indentation; nothing in the content format is that deep")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let style: YAMLNode.Style =
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal: .literal
        case .folded: .folded
        default: .plain
        }
      let spot = spot(of: mark, text: scalar.string, style: style)
      return YAMLNode(content: .text(readable(scalar.string, at: spot), style), spot: spot)
    case .mapping(let mapping):
      return convert(mapping, at: mark, masked: masked, depth: depth)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = convert(item, masked: masked, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return YAMLNode(content: .list(items), spot: here(mark))
    case .alias:
      return nil
    }
  }

  /// The text; reported, and without them, when escapes such as `\u202E` put refused characters into it.
  private func readable(_ text: String, at spot: Spot) -> String {
    guard let character = RefusedCharacter.first(in: text) else { return text }
    reading.report(
      character.identifier, at: spot, "the text holds \(character.description)",
      fix: "take out the backslash and what stands for the character after it")
    let rest = text.unicodeScalars.filter { RefusedCharacter($0) == nil }
    return String(String.UnicodeScalarView(rest))
  }

  private func convert(
    _ mapping: Node.Mapping, at mark: Mark, masked: [Spot: String], depth: Int
  ) -> YAMLNode? {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var firstLines: [String: Int] = [:]
    var isWhole = true
    for (key, value) in mapping {
      guard let key = self.key(key, masked: masked, depth: depth) else { return nil }
      guard let name = key.text else {
        reading.report(
          .wrongType, at: key.spot, "a key must be a text, not \(key.kind)",
          fix: "write the key as a text before the colon")
        isWhole = false
        continue
      }
      if name == "<<", case .text(_, .plain) = key.content {
        reading.report(
          .yamlMergeKey, at: key.spot, "the merge key << is not used here",
          fix: "write the keys out")
        isWhole = false
        continue
      }
      guard let value = convert(value, masked: masked, depth: depth + 1) else { return nil }
      if let first = firstLines[name] {
        reading.report(
          .duplicateKey, at: key.spot,
          "the key “\(name)” stands twice here, first on line \(first)",
          fix: "keep one of the two")
      } else {
        firstLines[name] = key.spot.line
        pairs.append((key, value))
      }
    }
    guard isWhole else { return nil }
    return YAMLNode(content: .mapping(pairs), spot: here(mark))
  }

  /// A key under its true name.
  private func key(_ node: Node, masked: [Spot: String], depth: Int) -> YAMLNode? {
    if let mark = node.mark, let scalar = node.scalar,
      let name = masked[Spot(line: mark.line, column: mark.column)]
    {
      let style: YAMLNode.Style = scalar.style == .plain ? .plain : .quoted
      return YAMLNode(content: .text(name, style), spot: spot(of: mark, text: name, style: style))
    }
    return convert(node, masked: masked, depth: depth + 1)
  }

  private func here(_ mark: Mark) -> Spot {
    Spot(line: mark.line + firstLine - 1, column: mark.column)
  }

  /// The spot of a scalar, as long as it is written on its line.
  private func spot(of mark: Mark, text: String, style: YAMLNode.Style) -> Spot {
    let start = here(mark)
    if style == .literal || style == .folded { return start }
    let bytes = reading.source.bytes
    let place = cursor.place(line: start.line, column: mark.column)
    guard style == .quoted, place < bytes.count else {
      // A text over several lines is marked to the end of the first.
      let text = text.utf8
      let isAsWritten = bytes[place...].starts(with: text)
      let end = isAsWritten ? place + text.count : endOfLine(from: place)
      return Spot(line: start.line, column: start.column, length: scalars(place..<end))
    }
    var end = place + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "\\"), bytes[place] == UInt8(ascii: "\"") {
        end += 2
      } else if bytes[end] != bytes[place] {
        end += 1
      } else if bytes[place] == UInt8(ascii: "'"), end + 1 < bytes.count,
        bytes[end + 1] == bytes[place]
      {
        end += 2
      } else {
        end += 1
        break
      }
    }
    return Spot(
      line: start.line, column: start.column, length: scalars(place..<min(end, bytes.count)))
  }

  private func endOfLine(from place: Int) -> Int {
    reading.source.bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      ?? reading.source.bytes.count
  }

  private func scalars(_ range: Range<Int>) -> Int {
    reading.source.bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  // MARK: Errors of the library

  private func report(_ error: any Error) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let character = reading.source.line(mark.line + firstLine - 1)?.unicodeScalars
        .dropFirst(mark.column - 1).first
      let fault = YAMLFault(
        problem: problem, context: context?.text, line: mark.line + firstLine - 1,
        contextLine: context.map { $0.mark.line + firstLine - 1 }, character: character)
      let place = fault.isAtContext ? context?.mark ?? mark : mark
      let line = min(place.line + firstLine - 1, max(reading.source.lineCount, 1))
      reading.report(
        fault.identifier, at: Spot(line: line, column: place.column), fault.message, fix: fault.fix)
    default:
      reading.report(
        .yamlSyntax, at: Spot(line: firstLine, column: 1),
        "the file cannot be read as YAML: \(error)",
        fix: "compare the file with one that works")
    }
  }
}
