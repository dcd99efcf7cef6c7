/// A table of comma-separated values (RFC 4180) with the place of every cell.
struct CSVTable {
  /// One cell.
  struct Cell {
    /// What it holds, without quotation marks and without white space at the ends.
    let text: String
    /// Where it stands.
    let spot: Spot
  }

  /// The rows, each with at least one cell; the first is the heading.
  let rows: [[Cell]]

  /// Reads a file; faults are reported, and the lines that have them left out.
  ///
  /// - Returns: nil when the heading itself cannot be read.
  init?(_ reading: FileReading) {
    var rows: [[Cell]] = []
    let source = reading.source
    let lastLine = Self.lastFilledLine(of: source)
    var line = 1
    while line <= source.lineCount {
      let scalars = Array((source.line(line) ?? "").unicodeScalars)
      switch Self.cells(of: scalars, line: line) {
      case .cells(let cells) where cells.count > 1 && cells.allSatisfy(\.text.isEmpty):
        reading.report(
          .raggedRow, at: Spot(line: line, column: 1), "the line holds nothing but commas",
          fix: "delete the line")
      case .cells(let cells): rows.append(cells)
      case .blank:
        if line < lastLine {
          reading.report(
            .raggedRow, at: Spot(line: line, column: 1), "the line is empty", fix: "delete the line"
          )
        }
      case .openQuote(let column):
        reading.report(
          .newlineInCell, at: Spot(line: line, column: column),
          "the quotation mark that opens here is not closed on the same line",
          fix: "close it, or write the text on one line")
        if rows.isEmpty { return nil }
        // The rest of the cell is on the lines below: up to the next quotation mark.
        if let end = (line..<source.lineCount).first(where: {
          source.lineBytes($0 + 1).contains(0x22)
        }) {
          line = end + 1
        }
      case .textAfterQuote(let column):
        reading.report(
          .csvSyntax, at: Spot(line: line, column: column),
          "after the closing quotation mark a comma must follow",
          fix: "write \"\" for a quotation mark within a cell that stands in quotation marks")
        if rows.isEmpty { return nil }
      }
      line += 1
    }
    self.rows = rows
  }

  /// The last line with more than blanks, from 1; 0 when there is none.
  private static func lastFilledLine(of source: SourceFile) -> Int {
    var line = source.lineCount
    while line > 0, source.lineBytes(line).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { line -= 1 }
    return line
  }

  private enum Line {
    case cells([Cell])
    case blank
    case openQuote(Int)
    case textAfterQuote(Int)
  }

  private static func cells(of line: [Unicode.Scalar], line number: Int) -> Line {
    if line.allSatisfy({ $0 == " " || $0 == "\t" }) { return .blank }
    var cells: [Cell] = []
    var place = 0
    while true {
      while place < line.count, line[place] == " " || line[place] == "\t" { place += 1 }
      let start = place
      var text = String.UnicodeScalarView()
      if place < line.count, line[place] == "\"" {
        place += 1
        while true {
          guard place < line.count else { return .openQuote(start + 1) }
          if line[place] == "\"" {
            guard place + 1 < line.count, line[place + 1] == "\"" else { break }
            place += 1
          }
          text.append(line[place])
          place += 1
        }
        place += 1
        while place < line.count, line[place] == " " || line[place] == "\t" { place += 1 }
        if place < line.count, line[place] != "," { return .textAfterQuote(place + 1) }
      } else {
        while place < line.count, line[place] != "," {
          text.append(line[place])
          place += 1
        }
      }
      let spot = Spot(line: number, column: start + 1, length: place - start)
      cells.append(Cell(text: String(text).trimmingBlanks(), spot: spot))
      if place >= line.count { return .cells(cells) }
      place += 1
    }
  }
}
