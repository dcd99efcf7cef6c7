/// What the name of a file in an evaluation's folder says.
struct EvaluationFileName {
  /// What the file holds.
  enum Kind {
    /// `YEAR.yaml`
    case figures
    /// `YEAR.md`
    case narrative
    /// `YEAR.response.yaml`
    case response
  }

  /// The year, 1990…2199.
  let year: Int
  /// What the file holds.
  let kind: Kind

  /// - Returns: nil when the name is none of an evaluation's file.
  init?(_ name: String) {
    let digits = name.prefix { $0 != "." }
    guard digits.utf8.count == 4, let year = Int(digits), (1990...2199).contains(year) else {
      return nil
    }
    switch name.dropFirst(4) {
    case ".yaml": kind = .figures
    case ".md": kind = .narrative
    case ".response.yaml": kind = .response
    default: return nil
    }
    self.year = year
  }
}
