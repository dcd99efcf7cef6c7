import Testing

@testable import KompassContent

@Suite struct PunycodeTests {
  /// Each as Python's encoding "punycode" writes it.
  @Test(
    arguments: [
      ("example", "example"), ("kommunväg", "xn--kommunvg-6za"), ("åäö", "xn--4cab6c"),
      ("bücher", "xn--bcher-kva"), ("例え", "xn--r8jz45g"),
      ("göteborg-öppet", "xn--gteborg-ppet-4ibh"),
    ])
  func aNameIsWrittenInASCII(_ text: String, _ expected: String) {
    #expect(Punycode.label(text) == expected)
  }

  @Test func anAddressIsWrittenAsItIsToStand() {
    #expect(WebAddress.inASCII("https://example.org/a/") == nil)
    #expect(
      WebAddress.inASCII("https://www.Åäö.se:8080/a/") == "write https://www.xn--4cab6c.se:8080/a/")
  }
}
