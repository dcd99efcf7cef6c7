import KompassModel

/// Checks that a municipality's first, second, third … evaluation follow each other in the order of the years: which one
/// is the first decides what it is compared with.
enum OrdinalCheck {
  /// Where an ordinal stands.
  struct Place: Sendable {
    /// The key in the file.
    let location: SourceLocation
    /// The line; nil when it cannot be shown.
    let excerpt: Diagnostic.Excerpt?
  }

  /// One error for each evaluation whose ordinal is not higher than that of an earlier one.
  static func diagnostics(_ readings: [EvaluationReader.Reading]) -> [Diagnostic] {
    let stated = readings.compactMap { reading -> (Evaluation, Int, Place)? in
      guard let evaluation = reading.evaluation, let ordinal = evaluation.ordinal,
        let place = reading.ordinal
      else { return nil }
      return (evaluation, ordinal, place)
    }
    return Dictionary(grouping: stated, by: \.0.municipality).values.flatMap { evaluations in
      let ordered = evaluations.sorted { $0.0.year < $1.0.year }
      return zip(ordered, ordered.dropFirst()).compactMap { earlier, later -> Diagnostic? in
        guard later.1 <= earlier.1 else { return nil }
        return Diagnostic(
          .ordinalNotRising, at: later.2.location,
          "the ordinal is \(later.1), but the evaluation of \(earlier.0.year) has \(earlier.1)",
          excerpt: later.2.excerpt,
          fix: "check both files: a later evaluation has a higher ordinal")
      }
    }
  }
}
