import Testing

@testable import KompassSite

/// Paths of files below the output folder.
@Suite struct OutputPathTests {
  @Test func aPathHasParts() {
    let path = OutputPath(["en", "kommun", "mark", "index.html"])
    #expect(path.description == "en/kommun/mark/index.html")
    #expect(path.parts == ["en", "kommun", "mark", "index.html"])
    #expect(Array(path.folder) == ["en", "kommun", "mark"])
    #expect(path.folderText == "en/kommun/mark/")
    #expect(path.name == "index.html")
    #expect(path.address == "en/kommun/mark/")
    #expect(path.ending == "html")
    #expect(path.beside("radar.svg").description == "en/kommun/mark/radar.svg")
    #expect(path.compressed.description == "en/kommun/mark/index.html.gz")
    #expect(path.compressed.isCompressed)
  }

  @Test func atTheRootThereIsNoFolder() {
    let path = OutputPath(["index.html"])
    #expect(path.folder.isEmpty)
    #expect(path.folderText.isEmpty)
    #expect(path.address == "")
    #expect(path.beside("404.html").description == "404.html")
    #expect(OutputPath([".nojekyll"]).ending == "nojekyll")
    #expect(OutputPath(["README"]).ending == nil)
    #expect(OutputPath(["xindex.html"]).address == "xindex.html")
  }

  /// A publisher's file may be called by a mark that combines with the slash before it.
  @Test func aPathIsTakenApartWhereItWasPutTogether() {
    for parts in [["assets", "\u{301}x.png"], ["a", "\u{338}", "b.c"], ["å", "a\u{30A}", "e"]] {
      let path = OutputPath(parts)
      #expect(path.parts.map { Array($0.utf8) } == parts.map { Array($0.utf8) })
      #expect(Array(path.folder) == parts.dropLast())
      #expect(Array(path.name.utf8) == Array((parts.last ?? "").utf8))
      #expect(Array(path.address.utf8) == Array(parts.joined(separator: "/").utf8))
    }
  }

  /// `kommun/a-b` stands after `kommun/a/b`, for `a` stands before `a-b`.
  @Test func pathsStandPartByPart() {
    let sorted = [
      ["a", "b", "c"], ["a", "b.html"], ["a-b", "a"], ["a.html"], ["ab"], ["å"],
    ].map { OutputPath($0) }
    #expect(sorted.reversed().sorted() == sorted)
    for (place, one) in sorted.enumerated() {
      #expect(!(one < one))
      for other in sorted[(place + 1)...] { #expect(one < other && !(other < one)) }
    }
  }

  @Test(arguments: [[], [""], ["a", ""], ["."], ["a", ".."], ["a/b"], ["..", "a"], ["/"]])
  func partsThatAreNotPlainEndTheProgram(_ parts: [String]) async {
    await #expect(processExitsWith: .failure) { [parts] in _ = OutputPath(parts) }
  }
}
