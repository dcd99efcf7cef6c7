import KompassModel

/// The page of one evaluation, for ever.
enum EvaluationPage {
  /// - Parameter narrative: what the evaluators wrote; nil when nothing was written.
  static func view(
    of card: Scorecard, municipality: Municipality, narrative: Narrative?, in context: PageContext
  ) -> EvaluationView {
    let year = String(card.evaluation.year)
    let evaluation = EvaluationParts.view(
      of: card, named: municipality.name, peers: context.figures.peers(of: card),
      narrative: narrative, in: context)
    let latest = context.figures.history(of: municipality.slug)?.latest?.evaluation
    return EvaluationView(
      frame: context.frame(
        title: context.book.text(.titleEvaluation, ["name": municipality.name, "year": year]),
        description: evaluation.sentence,
        crumbs: [
          LinkView(
            label: context.book.text(.titleMunicipalities),
            href: context.links.link(to: .municipalities)),
          LinkView(
            label: municipality.name, href: context.links.link(to: .profile(municipality.slug))),
        ]),
      name: municipality.name, officialName: municipality.officialName,
      profileHref: context.links.link(to: .profile(municipality.slug)),
      newer: latest.flatMap { latest in
        latest.id == card.evaluation.id
          ? nil
          : LinkView(
            label: String(latest.year), href: context.links.link(to: .evaluation(latest.id)))
      },
      evaluation: evaluation,
      address: context.siteMap.url(of: .evaluation(card.evaluation.id), in: context.language))
  }
}
