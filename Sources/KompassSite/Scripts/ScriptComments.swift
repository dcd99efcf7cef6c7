/// Leaves the comments of a script out when it is published: they are a quarter of what a reader would load.
///
/// Only lines that hold nothing but a comment are left out: those that begin with `//`, and those from one that begins with
/// `/**` to the one that ends with `*/`. A comment that begins with `/*` otherwise, as one about a licence may, stays. So does
/// everything in a script that has a template literal over several lines, for there such a line could be text.
enum ScriptComments {
  /// The script without them.
  static func removed(from script: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let lines = script.split(separator: newline, omittingEmptySubsequences: false)
    let backtick = UInt8(ascii: "`")
    var kept: [ArraySlice<UInt8>] = []
    var isInComment = false
    for line in lines {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if isInComment || text.starts(with: "/**".utf8) {
        isInComment = !ends(line)
        // Code may follow a comment on its last line; then the line is not a comment alone.
        if !isInComment, !hasNothingAfterComment(line) { return script }
      } else if !text.starts(with: "//".utf8) {
        if !line.count(where: { $0 == backtick }).isMultiple(of: 2) { return script }
        kept.append(line)
      }
    }
    return isInComment ? script : Array(kept.joined(separator: [newline]))
  }

  private static func ends(_ line: ArraySlice<UInt8>) -> Bool {
    zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "*") && $1 == UInt8(ascii: "/") }
  }

  private static func hasNothingAfterComment(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.reversed().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return end.starts(with: "/*".utf8)
  }
}
