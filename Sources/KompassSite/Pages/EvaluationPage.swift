import KompassModel

/// The page of one evaluation, for ever.
enum EvaluationPage {
  /// - Parameter narratives: gives what the evaluators wrote.
  /// - Throws: what `narratives` throws.
  static func view(
    of card: Scorecard, municipality: Municipality, narratives: NarrativeSource,
    in context: PageContext
  ) throws -> EvaluationView {
    let year = String(card.evaluation.year)
    let evaluation = try EvaluationParts.view(
      of: card, named: municipality.name, narratives: narratives, in: context)
    let latest = context.figures.history(of: municipality.slug)?.latest?.evaluation
    return EvaluationView(
      frame: context.frame(
        title: context.book.text(.titleEvaluation, ["name": municipality.name, "year": year]),
        description: Descriptions(context: context).evaluation(card, of: municipality),
        crumbs: [
          Crumb(label: context.book.text(.titleMunicipalities), page: .municipalities),
          Crumb(label: municipality.name, page: .profile(municipality.slug)),
        ], scripts: ["dela.js"]),
      name: municipality.name, officialName: municipality.officialName,
      profileHref: context.links.link(to: .profile(municipality.slug)),
      newer: latest.flatMap { latest in
        latest.id == card.evaluation.id
          ? nil
          : LinkView(
            label: String(latest.year), href: context.links.link(to: .evaluation(latest.id)))
      },
      evaluation: evaluation,
      address: context.siteMap.url(of: .evaluation(card.evaluation.id), in: context.language),
      citation: Citation.text(of: card, municipality: municipality, in: context))
  }
}
