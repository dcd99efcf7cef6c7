import KompassData
import KompassModel

struct StubAddresses: DataAddresses {
  func profile(of municipality: Slug) -> String { "" }
  func evaluation(_ id: EvaluationID) -> String { "" }
  func chapter(_ area: AreaNumber, of id: EvaluationID) -> String { "" }
  func strength(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String { "" }
  func opportunity(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String { "" }
  func answer(to id: EvaluationID) -> String { "" }
  func area(_ id: Slug) -> String { "" }
  func page(_ path: String) -> String { "" }
}
