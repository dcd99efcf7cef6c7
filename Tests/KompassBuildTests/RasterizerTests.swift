import Foundation
import Testing

@testable import KompassBuild
@testable import KompassSite

/// Pictures are drawn where the machine can, and a build does without where it cannot.
@Suite struct RasterizerTests {
  private static let canDraw = Rasterizer.installed != nil

  private func picture(_ number: Int) -> Picture {
    Picture(
      svg: Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" font-family="DejaVu Sans">
        <rect width="600" height="315" fill="#fbfaf7"/>
        <text x="20" y="\(40 + number % 50)" font-size="\(20 + number % 7)">Å \(number)</text>
        <text x="20" y="200" font-size="40" font-weight="700">Malung-Sälen</text></svg>
        """.utf8), width: 600, height: 315)
  }

  private let path = OutputPath(["delning.png"])

  @Test func whereTheLibrariesAreMissingThereIsNoRasterizer() {
    #expect(Rasterizer(names: []) == nil)
    #expect(Rasterizer(names: [("librsvg-none.so", "libcairo-none.so")]) == nil)
    // Libraries that are there but are others.
    #expect(Rasterizer(names: [("libc.so.6", "libc.so.6")]) == nil)
  }

  @Test(.enabled(if: canDraw)) func aPictureIsAPNGOfItsSize() throws {
    let png = try #require(Rasterizer.installed).png(of: picture(1), at: path)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    // The header: width and height as four bytes each, eight bits, red, green and blue.
    #expect(Array(png[16..<26]) == [0, 0, 2, 88, 0, 0, 1, 59, 8, 2])
  }

  @Test(.enabled(if: canDraw)) func manyAtOnceAreWhatEachIsAlone() throws {
    let rasterizer = try #require(Rasterizer.installed)
    let alone = try (0..<24).map { try rasterizer.png(of: picture($0), at: path) }
    #expect(Set(alone).count == 24)
    for _ in 0..<4 {
      let same = try Parallel.sum(over: Array(0..<24), workers: 4) { number throws(BuildFault) in
        try rasterizer.png(of: picture(number), at: path) == alone[number] ? 1 : 0
      }
      #expect(same == 24)
    }
  }

  @Test(.enabled(if: canDraw)) func whatIsNoSVGIsAFaultWithThePath() throws {
    let broken = Picture(svg: Array("<svg".utf8), width: 10, height: 10)
    let rasterizer = try #require(Rasterizer.installed)
    #expect(
      throws: BuildFault.picture(path: "delning.png", reason: "librsvg could not read it")
    ) {
      try rasterizer.png(of: broken, at: path)
    }
  }

  // MARK: Builds

  private func build(
    wantsPictures: Bool, _ rasterize: Rasterize?
  ) throws -> (site: Snapshot, outcome: SiteBuild.Outcome) {
    let folder = try TemporaryFolder()
    let outcome = try SiteBuild(
      folders: SiteBuild.Folders(
        content: Repository.smallContent, templates: Repository.templates,
        output: folder.at("public")),
      isStrict: false, hasSearch: false, wantsPictures: wantsPictures, rasterize: rasterize,
      workers: 2
    ) { _ in }.run()
    return (try Snapshot(of: folder.at("public")), outcome)
  }

  @Test func withoutTheLibrariesTheSiteHasNoPicturesAndSaysSo() throws {
    let (site, outcome) = try build(wantsPictures: true, nil)
    #expect(outcome.published?.lacksPictures == true)
    #expect(!site.files.keys.contains { $0.hasSuffix("delning.png") })
    for (path, data) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(!page.contains("og:image") && !page.contains("delning.png"), "\(path)")
      // A page for a frame is not what is shared.
      if !path.hasSuffix("404.html"), !(path.hasPrefix("kommun") && path.contains("/badda-in/")),
        !(path.hasPrefix("en/kommun") && path.contains("/badda-in/"))
      {
        #expect(page.contains("<meta name=\"twitter:card\" content=\"summary\">"), "\(path)")
      }
    }
    // The same as when nobody asked for them.
    let (other, quiet) = try build(wantsPictures: false, Rasterizer.installed?.rasterize)
    #expect(quiet.published?.lacksPictures == false)
    #expect(other == site)
  }

  @Test func aPictureThatCannotBeDrawnEndsTheBuild() throws {
    let fault = BuildFault.picture(path: "delning.png", reason: "x")
    #expect(throws: fault) {
      try build(wantsPictures: true) { (_: Picture, _: OutputPath) throws(BuildFault) in
        throw fault
      }
    }
  }
}
