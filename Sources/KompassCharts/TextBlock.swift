/// A text wrapped into lines.
struct TextBlock: Equatable, Sendable {
  /// The lines from above; empty for an empty text.
  let lines: [String]
  /// How they are set.
  let style: TextStyle
  /// The width of the widest line, in units: an upper bound.
  let width: Double
  /// Whether a word had to be parted where its writer had not allowed it.
  let isBroken: Bool
  /// Whether the end is missing, with an ellipsis in its place.
  let isCut: Bool

  /// The height of all lines, in units.
  var height: Double { Double(lines.count) * style.lineHeight }

  /// Nothing.
  static func empty(style: TextStyle) -> TextBlock {
    TextBlock(lines: [], style: style, width: 0, isBroken: false, isCut: false)
  }

  /// Wraps a text as ``wrap(_:width:maxLines:)-(MeasuredText,_,_)`` does.
  static func wrap(_ text: StyledText, width: Double, maxLines: Int) -> TextBlock {
    WrappedTexts.shared.block(
      WrappedTexts.Key(text: text, width: width, maxLines: maxLines, isEven: false)
    ) { wrap(MeasuredText(text), width: width, maxLines: maxLines) }
  }

  /// Wraps a text as ``balance(_:width:maxLines:)-(MeasuredText,_,_)`` does.
  static func balance(_ text: StyledText, width: Double, maxLines: Int) -> TextBlock {
    WrappedTexts.shared.block(
      WrappedTexts.Key(text: text, width: width, maxLines: maxLines, isEven: true)
    ) { balance(MeasuredText(text), width: width, maxLines: maxLines) }
  }

  /// Wraps a text: as much on each line as fits.
  ///
  /// A word that is wider than a line is parted with a hyphen. What does not fit in the lines is cut
  /// with an ellipsis; the text's tail stays if it fits.
  static func wrap(_ text: MeasuredText, width limit: Double, maxLines: Int) -> TextBlock {
    let pieces = text.pieces
    let style = text.style
    let hyphen = TextWidths.width(of: "-", isBold: style.isBold) * style.size
    let ellipsis = TextWidths.width(of: "\u{2026}", isBold: style.isBold) * style.size
    var lines: [String] = []
    var widest = 0.0
    var isBroken = false
    var start = 0
    while start < pieces.count {
      if pieces[start].ending == .space {
        start += 1
        continue
      }
      let line = Line(pieces: pieces, from: start, limit: limit, hyphen: hyphen)
      if line.end == start || (line.end < pieces.count && lines.count == maxLines - 1) {
        var tail = (pieces.count - text.tail)..<pieces.count
        var end = start
        var width = ellipsis + pieces[tail].reduce(0) { $0 + $1.width }
        if width > limit {
          tail = pieces.count..<pieces.count
          width = ellipsis
        }
        while end < tail.lowerBound, width + pieces[end].width <= limit {
          width += pieces[end].width
          end += 1
        }
        while end > start, pieces[end - 1].ending == .space {
          end -= 1
          width -= pieces[end].width
        }
        lines.append(text.text(start..<end) + "\u{2026}" + text.text(tail))
        return TextBlock(
          lines: lines, style: style, width: max(widest, width), isBroken: isBroken, isCut: true)
      }
      lines.append(text.text(start..<line.end) + (line.hasHyphen ? "-" : ""))
      widest = max(widest, line.width)
      if line.isBroken { isBroken = true }
      start = line.end
    }
    return TextBlock(lines: lines, style: style, width: widest, isBroken: isBroken, isCut: false)
  }

  /// Wraps a text into as few lines as fit, and then as evenly as that number allows.
  static func balance(_ text: MeasuredText, width limit: Double, maxLines: Int) -> TextBlock {
    let widest = wrap(text, width: limit, maxLines: maxLines)
    guard widest.lines.count > 1, !widest.isCut, !widest.isBroken else { return widest }
    var best = widest
    var low = limit / Double(widest.lines.count + 1)
    var high = widest.width
    for _ in 0..<10 {
      let middle = (low + high) / 2
      let trial = wrap(text, width: middle, maxLines: maxLines)
      if trial.lines.count == widest.lines.count, !trial.isCut, !trial.isBroken {
        best = trial
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  /// How far one line reaches.
  private struct Line {
    /// The index after its last piece; that of the first if not even one fits.
    let end: Int
    /// Its width with hyphen.
    let width: Double
    /// Whether it ends with a hyphen that the text has not.
    let hasHyphen: Bool
    /// Whether a word is parted in need.
    let isBroken: Bool

    init(pieces: [Piece], from start: Int, limit: Double, hyphen: Double) {
      var width = 0.0
      var index = start
      // The last place where the line may end, with its width there.
      var allowed: (end: Int, width: Double, hasHyphen: Bool)?
      // The last place where it may end in need.
      var needed: (end: Int, width: Double)?
      while index < pieces.count {
        let piece = pieces[index]
        if piece.ending == .space {
          allowed = (index, width, false)
        } else if width + piece.width > limit {
          break
        }
        width += piece.width
        index += 1
        switch piece.ending {
        case .free: allowed = (index, width, false)
        case .soft where width + hyphen <= limit: allowed = (index, width + hyphen, true)
        case .none where width + hyphen <= limit: needed = (index, width + hyphen)
        default: break
        }
      }
      if index == pieces.count {
        (end, self.width, hasHyphen, isBroken) = (index, width, false, false)
      } else if let allowed {
        (end, self.width, hasHyphen, isBroken) = (
          allowed.end, allowed.width, allowed.hasHyphen, false
        )
      } else if var needed {
        // Two letters alone on the next line are no word.
        let rest = pieces[needed.end...].prefix(3).prefix { $0.ending != .space }.count
        let missing = 3 - rest
        if missing > 0, needed.end - start > missing + 3 {
          for piece in pieces[(needed.end - missing)..<needed.end] { needed.width -= piece.width }
          needed.end -= missing
        }
        // The Swedish rule of the single consonant: the next line begins with the one before a vowel.
        let end = needed.end
        let syllable = (min(max(start + 3, end - 4), end)..<end + 1).last { index in
          index + 1 < pieces.count && pieces[index].sound == .consonant
            && pieces[index + 1].sound == .vowel && pieces[index - 1].sound != .other
        }
        if let syllable {
          for piece in pieces[syllable..<end] { needed.width -= piece.width }
          needed.end = syllable
        }
        (self.end, self.width, hasHyphen, isBroken) = (needed.end, needed.width, true, true)
      } else {
        // One piece without a hyphen, or not even that.
        (end, self.width, hasHyphen, isBroken) = (index, width, false, true)
      }
    }

    typealias Piece = MeasuredText.Piece
  }
}
