import Testing

@testable import KompassPreview

@Suite struct RequestPathTests {
  @Test func plainPathsAreTakenApart() throws {
    #expect(try RequestPath("/").parts == [])
    #expect(try RequestPath("/").isFolder)
    #expect(try RequestPath("/kommun/mark/").parts == ["kommun", "mark"])
    #expect(try RequestPath("/kommun/mark/").isFolder)
    #expect(try RequestPath("/kommun/mark").parts == ["kommun", "mark"])
    #expect(try !RequestPath("/kommun/mark").isFolder)
    #expect(try RequestPath("/r%C3%A5d/a%20b").parts == ["råd", "a b"])
    #expect(try RequestPath("/...").parts == ["..."])
  }

  @Test(arguments: [
    "", "kommun", "http://localhost/", "/%", "/%4", "/%zz", "/%ff", "/a%00b", "/%c3",
  ])
  func whatIsNoPathIsRefused(_ raw: String) {
    #expect(throws: RequestPath.Refusal.malformed) { try RequestPath(raw) }
  }

  @Test(arguments: [
    "/..", "/../", "/a/../b", "/%2e%2e/", "/.%2E/x", "/..%2f..%2fetc%2fpasswd", "/%5c", "/a\\b",
    "//", "//evil.example", "/a//b", "/./", "/%2e/", "/a%0db", "/a%7f",
    "/" + String(repeating: "a", count: 256),
  ])
  func whatLeadsElsewhereIsRefused(_ raw: String) {
    #expect(throws: RequestPath.Refusal.impossible) { try RequestPath(raw) }
  }

  @Test func longPathsAreRefused() {
    let longest = "/" + String(repeating: "a/", count: 1023)
    #expect(throws: Never.self) { try RequestPath(longest) }
    #expect(throws: RequestPath.Refusal.tooLong) { try RequestPath(longest + "a/") }
  }

  @Test func onlyOwnHostsAreAnswered() {
    for host in ["localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "LOCALHOST"] {
      #expect(ServedHost.isOwn(host), "\(host)")
    }
    for host in [
      nil, "", "example.org", "localhost.example.org", "127.0.0.1.example.org:8080", "127.0.0.2",
      "localhost:80:80", "localhost:x", "[::1]", "localhost@example.org", " ",
    ] {
      #expect(!ServedHost.isOwn(host), "\(host ?? "none")")
    }
  }
}
