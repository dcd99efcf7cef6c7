import KompassData
import KompassModel

/// The addresses that stand in the data: absolute, in one language.
struct SiteAddresses: DataAddresses {
  let siteMap: SiteMap
  /// The language of the pages that are meant; in tables the site's first.
  let language: LanguageCode

  func profile(of municipality: Slug) -> String {
    siteMap.url(of: .profile(municipality), in: language)
  }

  func evaluation(_ id: EvaluationID) -> String {
    siteMap.url(of: .evaluation(id), in: language)
  }

  func chapter(_ area: AreaNumber, of id: EvaluationID) -> String {
    evaluation(id) + "#" + EvaluationParts.chapterID(area)
  }

  func strength(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String {
    evaluation(id) + "#" + EvaluationParts.strengthID(area, place)
  }

  func opportunity(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String {
    evaluation(id) + "#" + EvaluationParts.opportunityID(area, place)
  }

  func answer(to id: EvaluationID) -> String {
    evaluation(id) + "#" + EvaluationParts.answerID
  }

  func area(_ id: Slug) -> String { siteMap.url(of: .area(id), in: language) }

  func page(_ path: String) -> String { siteMap.baseURL.description + path }
}
