import KompassModel

/// One page of the site, in any language.
enum SitePage: Hashable, Sendable {
  /// `/`.
  case start
  /// `/kommuner/`: every municipality.
  case municipalities
  /// `/kommun/SLUG/`: a profile.
  case profile(Slug)
  /// `/kommun/SLUG/YEAR/`: one evaluation, for ever.
  case evaluation(EvaluationID)
  /// `/kommun/SLUG/lattlast/`: the latest evaluation in easy words.
  case easyRead(Slug)
  /// `/jamfor/`: choose what to compare.
  case compare
  /// `/jamfor/SLUG-YEAR/…/`: one evaluation beside another, or beside a reference.
  case comparison(EvaluationID, ComparisonPartner)
  /// `/sok/`: search in everything.
  case search
  /// `/ordlista/`: the terms of the instrument.
  case glossary
  /// `/omraden/`: the areas of every revision.
  case areas
  /// `/omraden/ID/`: an area, in every revision that has it.
  case area(Slug)
  /// `/data/`: the open data, for people.
  case data
  /// `/NAME/`: one of the publisher's own pages.
  case free(Slug)
  /// `/kommun/SLUG/badda-in/`: the latest evaluation for a frame on another site.
  case embed(Slug)
  /// `/kommun/SLUG/YEAR/badda-in/`: one evaluation for a frame, for ever.
  case embedEvaluation(EvaluationID)
  /// `/badda-in/`: how one embeds a profile.
  case embedding
  /// `/404.html`: what a server shows when there is no such page.
  case notFound

  /// Whether search engines are to list the page.
  var isIndexed: Bool {
    switch self {
    case .embed, .embedEvaluation, .notFound: false
    default: true
    }
  }
}
