import KompassSearch
import Testing

@Suite struct DocumentKindTests {
  @Test func pagesAndAnalysesAreLong() {
    #expect(DocumentKind.allCases.filter { !$0.isShort } == [.page, .analysis])
  }

  @Test func evaluationsHaveThreeKinds() {
    #expect(DocumentKind.allCases.filter(\.isOfEvaluation) == [.analysis, .strength, .opportunity])
  }
}
