import KompassSite
import Testing

@testable import KompassPreview

@Suite struct ServedPageTests {
  private func served(_ page: String) -> String {
    String(decoding: ServedPage(Array(page.utf8), version: "v-1").bytes, as: UTF8.self)
  }

  private let element = ServedPage.element(version: "v-1")

  @Test func theScriptStandsAtTheEndOfThePage() {
    #expect(element.contains(#"src="/.kompassros-preview/preview.js" data-version="v-1""#))
    #expect(
      served("<p>å</p></body></html>\n") == "<p>å</p>\(element)</body></html>\n")
    #expect(served("<!-- </body> --><p></BODY >") == "<!-- </body> --><p>\(element)</BODY >")
    #expect(served("<p>") == "<p>\(element)")
    #expect(served("") == element)
  }

  @Test func bytesThatAreNoTextStay() {
    let page: [UInt8] = [0xFF, 0x00, 0x3C, 0x6D]
    #expect(ServedPage(page, version: "v-1").bytes == page + Array(element.utf8))
  }

  @Test func aPolicyLetsTheScriptIn() {
    let page = """
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;">
      <meta name="description" content="default-src 'none'">
      """
    #expect(
      served(page) == """
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;">
        <meta name="description" content="default-src 'none'">
        """ + element)
  }

  @Test(arguments: [
    ("", ""), ("img-src 'none'", "img-src 'none'"),
    ("script-src 'self'; connect-src 'self'", "script-src 'self'; connect-src 'self'"),
    ("default-src 'self'", "default-src 'self'; script-src 'self'; connect-src 'self'"),
    (
      "default-src 'none'; SCRIPT-SRC 'none'; connect-src https://example.org",
      "default-src 'none'; SCRIPT-SRC 'self'; connect-src https://example.org 'self'"
    ),
  ])
  func onlyWhatIsNeededIsRelaxed(_ policy: String, _ relaxed: String) {
    #expect(PreviewPolicy.relaxed(policy) == relaxed)
  }

  @Test func thePathOfTheSiteIsThatOfItsShortestRule() {
    let rules = "# a\n\n/r/kommun/*/\n  X: /\n\n/r/\n  X: y\n\n/r/a.css\n"
    #expect(ServedFile.basePath(from: rules) == "/r/")
    #expect(ServedFile.basePath(from: "/kommun/*/\n/\n") == "/")
    #expect(ServedFile.basePath(from: "") == nil)
  }
}
