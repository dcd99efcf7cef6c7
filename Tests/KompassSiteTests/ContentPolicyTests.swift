import Testing

@testable import KompassSite

@Suite struct ContentPolicyTests {
  @Test func pagesLoadFromTheSiteAloneAndAreFramedByNobody() {
    #expect(
      ContentPolicy.page.header
        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
  }

  @Test func pagesForFramesNeitherFetchNorSend() {
    #expect(
      ContentPolicy.embed(allowed: ["https://www.mark.se", "https://*.habo.se:8443"]).header
        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self' https://www.mark.se https://*.habo.se:8443")
  }

  @Test func noPolicyAllowsWhatStandsInThePage() {
    for policy in [ContentPolicy.page, .embed(allowed: ["*"]), .file] {
      #expect(!policy.header.contains("unsafe"))
      #expect(policy.header == policy.meta + "; frame-ancestors " + policy.ancestors.joined())
    }
  }

  @Test func nobodyMayFrameWhereTheListSaysNothing() {
    for allowed in [[], ["'none'"], ["https://"]] {
      #expect(!ContentPolicy.embed(allowed: allowed).allowsFrames)
    }
    for allowed in [["*"], ["'self'"], ["https://a.se"]] {
      #expect(ContentPolicy.embed(allowed: allowed).allowsFrames)
    }
  }

  @Test func aMetaHasNoAncestors() {
    #expect(!ContentPolicy.page.meta.contains("frame-ancestors"))
  }

  @Test(arguments: [
    ([], ["'none'"]), (["'none'"], ["'none'"]), (["*"], ["*"]), (["https://a.se", "*"], ["*"]),
    (["'self'"], ["'self'"]), (["'none'", "https://a.se"], ["'self'", "https://a.se"]),
    (["https://a.se", "'self'"], ["'self'", "https://a.se"]),
  ])
  func ancestorsSayWhatTheListMeans(_ allowed: [String], _ expected: [String]) {
    #expect(ContentPolicy.embed(allowed: allowed).ancestors == expected)
  }

  @Test(arguments: [
    "https://a.se; script-src *", "https://a.se, https://b.se", "https://a.se\nX-Evil: 1",
    "https://a.se\"; return 200 \"", "https://$host", "https://a.se\\", "https://", "http://a.se",
    "data:", "'unsafe-inline'", "https://a.se?x", "https://a.se/#", "https://å.se", "", " ",
  ])
  func whatIsNoHostIsLeftOut(_ source: String) {
    #expect(ContentPolicy.embed(allowed: [source]).ancestors == ["'none'"])
    #expect(
      ContentPolicy.embed(allowed: [source, "https://b.se"]).ancestors
        == ["'self'", "https://b.se"])
  }
}
