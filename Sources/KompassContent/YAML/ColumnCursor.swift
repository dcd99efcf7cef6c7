/// Finds the byte at a line and column, going forward through a file.
///
/// A map may stand on one line of two megabytes; beginning anew at the start of the line for every number in it would
/// take minutes. A class, because it remembers where it was last.
final class ColumnCursor {
  private let source: SourceFile
  private var line = 0
  private var column = 1
  private var place = 0

  /// Makes a cursor at the top of `source`.
  init(_ source: SourceFile) { self.source = source }

  /// The place in the file's bytes of a column, counted in Unicode scalars from 1; the end of the line when it is
  /// shorter.
  func place(line wantedLine: Int, column wantedColumn: Int) -> Int {
    let bytes = source.bytes
    guard wantedLine >= 1, wantedLine <= source.lineCount else { return bytes.count }
    if wantedLine != line || wantedColumn < column {
      line = wantedLine
      column = 1
      place = source.lineStarts[line - 1]
    }
    let end = line < source.lineCount ? source.lineStarts[line] - 1 : bytes.count
    while column < wantedColumn, place < end {
      place += 1
      while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
      column += 1
    }
    return place
  }
}
