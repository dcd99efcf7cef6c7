import KompassModel
import Testing

@testable import KompassSite

/// How a page is cut for search.
@Suite struct PagePartsTests {
  private func heading(_ level: Int, _ text: String) -> Block {
    .heading(level: level, [.text(text)])
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test func eachHeadingBeginsAPartThatKnowsThoseAboveIt() {
    let parts = PageParts.cut(
      Prose(
        blocks: [
          paragraph("Först."), heading(2, "Figurer"), paragraph("A."), paragraph("B."),
          heading(3, "Summor"), paragraph("C."), heading(3, "Medel"), heading(2, "Figurer"),
          paragraph("D."),
        ], footnotes: [[paragraph("Not.")]]))
    #expect(
      parts == [
        PageParts.Part(anchor: nil, headings: [], text: "Först."),
        PageParts.Part(anchor: "figurer", headings: ["Figurer"], text: "A. B."),
        PageParts.Part(anchor: "summor", headings: ["Figurer", "Summor"], text: "C."),
        PageParts.Part(anchor: "medel", headings: ["Figurer", "Medel"], text: ""),
        PageParts.Part(anchor: "figurer-2", headings: ["Figurer"], text: "D. Not."),
      ])
  }

  @Test func aHeadingWithinAQuotationTakesItsNameAndCutsNothing() {
    let parts = PageParts.cut(
      Prose(blocks: [
        .quote([heading(2, "Mål"), paragraph("Citat.")]), heading(2, "Mål"), paragraph("A."),
      ]))
    #expect(
      parts == [
        PageParts.Part(anchor: nil, headings: [], text: "Mål Citat."),
        PageParts.Part(anchor: "mal-2", headings: ["Mål"], text: "A."),
      ])
  }

  @Test func anEmptyPageHasOnePart() {
    #expect(
      PageParts.cut(Prose(blocks: [])) == [PageParts.Part(anchor: nil, headings: [], text: "")])
  }
}
