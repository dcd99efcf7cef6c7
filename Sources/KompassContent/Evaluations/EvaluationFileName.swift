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

  /// How a file of an evaluation should be called whose name is none, for example `18.yaml`, `2018.yml` or `2018.YAML`;
  /// nil when the name is not near one.
  ///
  /// - Returns: What to do.
  static func fix(forMisspelled name: String) -> String? {
    let lower = name.lowercased()
    let digits = lower.prefix { $0.isASCII && $0.isNumber }
    let rest = lower.dropFirst(digits.count)
    let isYAML = rest.contains(".yaml") || rest.contains(".yml")
    let isMarkdown = rest.contains(".md") || rest.contains(".markdown")
    let isNear =
      digits.isEmpty
      ? lower.hasSuffix(".yaml") || lower.hasSuffix(".yml")
      : isYAML || isMarkdown || rest.isEmpty || rest == ".txt" || rest.hasPrefix(".response")
    guard isNear else { return nil }
    let isResponse = ["response", "svar"].contains { rest.contains($0) }
    let ending = isResponse ? "response.yaml" : isMarkdown ? "md" : "yaml"
    if digits.count == 4, let year = Int(digits), (1990...2199).contains(year) {
      return "rename it to \(year).\(ending)"
    }
    return "rename it to YEAR.\(ending), with a year from 1990 to 2199 in four digits"
  }
}
