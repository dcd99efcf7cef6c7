import KompassModel

/// Sentences on results that stand beside each other.
extension Sentences {
  /// One side of a comparison, as a sentence names it.
  struct Side {
    /// "Mark 2024", or the name of a reference.
    let name: String
    /// What is known.
    let tally: Tally
  }

  /// "Mark 2024".
  func label(_ municipality: Municipality, _ card: Scorecard) -> String {
    label(municipality.name, year: card.evaluation.year)
  }

  /// The same of an evaluation of which only the year is at hand.
  func label(_ name: String, year: Int) -> String {
    book.text(.evaluationLabel, ["name": name, "year": String(year)])
  }

  /// What stands in words beside the charts of one revision, one paragraph for each pair: the first evaluation that has
  /// areas beside each of the others, and all beside the reference.
  func comparison(in group: ComparisonGroup) -> [String] {
    let sides = group.members.map { Side(name: label($0.municipality, $0.card), tally: $0.tally) }
    let reference = group.reference.map {
      Side(name: name(of: $0), tally: Tally($0, of: group.framework))
    }
    var paragraphs: [[String]] = []
    // One of which only the total is known would say nothing of the areas of the others.
    let start = group.members.firstIndex { $0.card.hasAreas } ?? 0
    if sides.indices.contains(start) {
      let others = sides.indices.filter { $0 != start }.map { sides[$0] }
      paragraphs += others.map { pair(sides[start], $0) }
    }
    if let reference {
      // Beside each other in full, beside the reference in one sentence, or there would be more words than a reader wants.
      paragraphs += sides.map {
        sides.count == 1 ? pair($0, reference) : [total($0, reference)].compactMap { $0 }
      }
    }
    paragraphs.append(known(of: group))
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// How two results of one revision differ, in sentences; none for results of two revisions.
  func pair(_ one: Side, _ other: Side) -> [String] {
    guard let contrast = Contrast(one.tally, other.tally) else { return [] }
    var sentences = [total(one, other)].compactMap { $0 }
    if !contrast.areas.isEmpty {
      let signs = contrast.areas.map(\.points)
      let counts = [
        (Phrase.areasAbove, signs.filter { $0 > .zero }.count),
        (.areasBelow, signs.filter { $0 < .zero }.count),
        (.areasEqual, signs.filter { $0 == .zero }.count),
      ].filter { $0.1 > 0 }
      sentences.append(
        book.text(
          .compareCounts,
          [
            "name": one.name, "other": other.name,
            "counts": book.list(counts.map { book.count($0.0, $0.1) }),
          ]))
      if !contrast.largest.isEmpty {
        let parts = contrast.largest.map { difference in
          book.text(
            .comparePart,
            [
              "area": difference.area.name.text(in: book.language),
              "difference": book.signed(difference.points.magnitude),
              "name": difference.points > .zero ? one.name : other.name,
            ])
        }
        sentences.append(book.text(.compareLargest, ["parts": book.list(parts)]))
      }
    }
    if !contrast.missing.isEmpty {
      sentences.append(
        book.text(
          .compareMissing,
          ["areas": book.list(contrast.missing.map { $0.name.text(in: book.language) })]))
    }
    return sentences
  }

  /// "Mark 2024 har 510 poäng, 72 fler än Mark 2022, som har 438."; nil when either total is not known.
  private func total(_ one: Side, _ other: Side) -> String? {
    guard let points = one.tally.total, let others = other.tally.total,
      let difference = Contrast(one.tally, other.tally)?.total
    else { return nil }
    return book.text(
      difference == .zero
        ? .compareSame : difference > .zero ? .compareMore : .compareFewer,
      [
        "name": one.name, "other": other.name, "difference": book.number(difference.magnitude),
        "points": book.number(points), "others": book.number(others),
      ])
  }

  /// What is not known of the evaluations, so that it cannot be compared.
  private func known(of group: ComparisonGroup) -> [String] {
    func sentence(_ phrase: Phrase, _ isMeant: (Scorecard) -> Bool) -> String? {
      let names = group.members.filter { isMeant($0.card) }.map { label($0.municipality, $0.card) }
      return names.isEmpty ? nil : book.text(phrase, ["names": book.list(names)])
    }
    return [
      sentence(.compareNoTotal) { $0.total == nil },
      sentence(.compareOnlyTotal) { !$0.hasAreas },
      sentence(.compareNoShape) { $0.hasAreas && !$0.hasShape },
    ].compactMap { $0 }
  }
}
