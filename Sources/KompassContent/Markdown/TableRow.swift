/// Counts the cells of a table row as the parser does: `|` parts cells everywhere, unless `\` stands before it.
enum TableRow {
  /// Where the cells begin in `line`, from 0; `start` is where the row begins.
  static func cellStarts(in line: [Unicode.Scalar], from start: Int) -> [Int] {
    var end = line.count
    while end > start, line[end - 1] == " " || line[end - 1] == "\t" { end -= 1 }
    var place = min(start, end)
    while place < end, line[place] == " " || line[place] == "\t" { place += 1 }
    if place < end, line[place] == "|" { place += 1 }
    var starts = [place]
    while place < end {
      if line[place] == "|", place == 0 || line[place - 1] != "\\" {
        if place == end - 1 { break }
        starts.append(place + 1)
      }
      place += 1
    }
    return starts
  }
}
