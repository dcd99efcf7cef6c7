import Testing

@testable import KompassModel

@Suite struct IdentifierTests {
  @Test(arguments: ["mark", "upplands-vasby", "a", "2020", "lilla-edet-2"])
  func slugIsAccepted(_ text: String) {
    #expect(Slug(text)?.text == text)
  }

  @Test(arguments: [
    "", "Mark", "å", "a--b", "-a", "a-", "a/b", "..", "a.b", "a b", "a\u{0301}",
    String(repeating: "a", count: 61),
  ])
  func slugIsRefused(_ text: String) {
    #expect(Slug(text) == nil)
  }

  @Test(arguments: ["0114", "2584", "0000", "9999"])
  func codeIsAccepted(_ text: String) {
    #expect(MunicipalityCode(text)?.text == text)
  }

  @Test(arguments: ["114", "01145", "011a", "٠١١٤", ""])
  func codeIsRefused(_ text: String) {
    #expect(MunicipalityCode(text) == nil)
  }

  @Test func codeNamesItsCounty() throws {
    #expect(try #require(MunicipalityCode("0114")).county == "01")
  }

  @Test func subareaNumberHasTwoParts() throws {
    let number = try #require(SubareaNumber("3.4"))
    #expect(number.area.value == 3)
    #expect(number.place == 4)
    #expect(number.description == "3.4")
    for text in ["3", "3.", ".4", "3.4.1", "03.4", "3.04", "0.1", "3.0", "a.b", "3,4"] {
      #expect(SubareaNumber(text) == nil, "\(text)")
    }
  }

  @Test func subareasAreOrderedByNumberAndNotByText() throws {
    let numbers = try ["10.1", "2.10", "2.9"].map { try #require(SubareaNumber($0)) }
    #expect(numbers.sorted().map(\.description) == ["2.9", "2.10", "10.1"])
  }

  @Test func baseURLHasOriginAndPath() throws {
    let url = try #require(BaseURL("https://example.org/resultat"))
    #expect(url.origin == "https://example.org")
    #expect(url.path == "/resultat/")
    #expect(try #require(BaseURL("http://localhost:8080")).path == "/")
    for text in [
      "", "example.org", "ftp://example.org", "https://", "https://example.org/../x",
      "https://example.org//a", "https://example.org/a?b", "https://user@example.org/",
      "https://example.org/å", "javascript:alert(1)", "https://example.org:99999/",
      "https://example.org:/", "https://example.org:80:80/", "https://./", "https://a..b/",
    ] {
      #expect(BaseURL(text) == nil, "\(text)")
    }
  }
}
