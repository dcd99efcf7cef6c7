/// One error or warning in an expected text.
struct ExpectedFinding {
  /// `error` or `warning`.
  let severity: String
  /// The path of the file.
  let file: String
  /// The line; nil when there is none.
  let line: Int?
  /// The column; nil when there is none.
  let column: Int?
  /// What is wrong.
  let message: String
  /// The name in brackets.
  let identifier: String
  /// The lines below the first: the excerpt and the fix.
  let rest: [String]
  /// The whole text.
  let text: String

  /// The findings of a text; a line that begins one and cannot be read begins a finding without severity.
  static func all(in text: String) -> [ExpectedFinding] {
    var findings: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      // The number of a line of the excerpt stands at the margin when it is long.
      if !findings.isEmpty, line.hasPrefix(" ") || line.starts(with: /[0-9]+ \|/) {
        findings[findings.count - 1].append(String(line))
      } else {
        findings.append([String(line)])
      }
    }
    return findings.map(ExpectedFinding.init)
  }

  private init(_ lines: [String]) {
    let match = lines[0].wholeMatch(
      of: /(.+?)(?::([0-9]+))?(?::([0-9]+))?: (error|warning): (.+) \[([a-z0-9-]+)\]/)
    file = match.map { String($0.1) } ?? ""
    line = match?.2.flatMap { Int($0) }
    column = match?.3.flatMap { Int($0) }
    severity = match.map { String($0.4) } ?? ""
    message = match.map { String($0.5) } ?? ""
    identifier = match.map { String($0.6) } ?? ""
    rest = Array(lines.dropFirst())
    text = lines.map { $0 + "\n" }.joined()
  }
}
