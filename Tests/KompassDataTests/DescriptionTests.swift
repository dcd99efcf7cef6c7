import Foundation
import KompassModel
import Testing

@testable import KompassData

/// Descriptions say what the definitions say, leave out what is not known, and no text can break them. That they are what
/// their standards ask for is tested in Tests/Browser with libraries of others.
@Suite struct DescriptionTests {
  // XML

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("]]>", "]]&gt;"), ("\"x\"", "&quot;x&quot;"),
    ("a\tb\nc\r\n", "a&#9;b&#10;c&#13;&#10;"),
    ("a\u{0}b\u{8}c\u{1F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("Åre 🦆", "Åre 🦆"), ("", ""),
  ])
  func textsAreEscapedForXML(_ text: String, _ expected: String) {
    #expect(XMLText.escaped(text) == expected)
  }

  @Test func elementsAreWrittenEscaped() {
    var text = XMLText.part()
    text.element("a", "x < y\u{1}")
    text.empty("b", [(name: "c", value: "\"&\"")])
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "<a>x &lt; y\u{FFFD}</a>\n<b c=\"&quot;&amp;&quot;\"/>\n")
  }

  @Test(arguments: [
    ("https://example.org/å?a=b&c=%20#d", "https://example.org/å?a=b&c=%20#d"),
    ("mailto:a b<c>\"@x", "mailto:a%20b%3Cc%3E%22@x"),
    ("a\nb\\c{d}|e^f`g", "a%0Ab%5Cc%7Bd%7D%7Ce%5Ef%60g"),
  ])
  func addressesHaveNothingThatIsForbidden(_ address: String, _ expected: String) {
    #expect(EncodedAddress.encoded(address) == expected)
  }

  @Test func aDocumentIsWrittenWithWhatIsKnown() {
    let inner = RDFNode("b:Inner", nil, [("b:date", .date(PartialDate("2024-03-05")!))])
    let node = RDFNode(
      "b:Thing", "https://example.org/#<",
      [
        ("b:name", .text("A & \"B\"", .swedish)), ("b:plain", .text("x", nil)), ("b:nothing", nil),
        ("b:place", .address("https://example.org/a b")),
        ("b:year", .date(PartialDate("2024-03")!)),
        ("b:size", .typed("12", .count)), ("b:inner", .node(inner)),
      ])
    let document = RDFDocument(
      vocabularies: [(prefix: "b", address: "https://example.org/b&#")], nodes: [node])
    #expect(
      String(decoding: document.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF
          xmlns:b="https://example.org/b&amp;#">
        <b:Thing rdf:about="https://example.org/#%3C">
          <b:name xml:lang="sv">A &amp; &quot;B&quot;</b:name>
          <b:plain>x</b:plain>
          <b:place rdf:resource="https://example.org/a%20b"/>
          <b:year rdf:datatype="http://www.w3.org/2001/XMLSchema#gYear">2024</b:year>
          <b:size rdf:datatype="http://www.w3.org/2001/XMLSchema#nonNegativeInteger">12</b:size>
          <b:inner>
            <b:Inner>
              <b:date rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2024-03-05</b:date>
            </b:Inner>
          </b:inner>
        </b:Thing>
        </rdf:RDF>

        """)
  }

  // Licences

  @Test(arguments: [
    ("CC-BY-4.0", "http://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-NC-SA-4.0", "http://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC0-1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
    ("ODbL-1.0", "http://spdx.org/licenses/ODbL-1.0"), ("CC", "http://spdx.org/licenses/CC"),
    ("CC-BY-3.0-AT", "http://spdx.org/licenses/CC-BY-3.0-AT"),
    ("CC-BY-NC-ND-1.0", "http://spdx.org/licenses/CC-BY-NC-ND-1.0"),
    ("CC-PDM-1.0", "http://spdx.org/licenses/CC-PDM-1.0"),
    ("CC-BY-4", "http://spdx.org/licenses/CC-BY-4"),
    ("CC-4.0", "http://spdx.org/licenses/CC-4.0"),
  ])
  func licencesHaveTheNamesThatMachinesKnow(_ identifier: String, _ address: String) {
    #expect(LicenceAddress.name(of: identifier) == address)
  }

  @Test(arguments: [
    ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC-BY-3.0-AT", "https://spdx.org/licenses/CC-BY-3.0-AT.html"),
    ("ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0.html"),
  ])
  func licencesHaveAPageThatExplainsThem(_ identifier: String, _ address: String) {
    #expect(LicenceAddress.page(of: identifier) == address)
  }

  // What is not known

  private func catalogue(_ site: SiteConfiguration) throws -> String {
    let pages = site.languages.map { (language: $0, address: "https://example.org/data/") }
    let description = CatalogueDescription(
      site: site, tables: try DescribedSample.published, pages: pages)
    return String(decoding: description.bytes, as: UTF8.self)
  }

  @Test func withoutMailThereIsNoContactPoint() throws {
    let known = try catalogue(DescribedSample.site())
    #expect(known.contains("<vcard:hasEmail rdf:resource=\"mailto:a@example.org\"/>"))
    #expect(known.contains("dcat:contactPoint"))
    let publisher = Publisher(name: "Någon", url: nil, email: nil)
    let unknown = try catalogue(DescribedSample.site(publisher: publisher))
    #expect(!unknown.contains("<vcard:"))
    #expect(!unknown.contains("<dcat:contactPoint"))
    #expect(!unknown.contains("<foaf:mbox"))
  }

  @Test func withoutALicenceNoneIsClaimedForTheData() throws {
    let known = try catalogue(DescribedSample.site())
    #expect(
      known.contains("<dcterms:license rdf:resource=\"http://creativecommons.org/licenses/by"))
    let unknown = try catalogue(DescribedSample.site(licence: nil))
    // The catalogue's own remains, which the profile asks for.
    #expect(unknown.components(separatedBy: "<dcterms:license").count == 2)
  }

  @Test func withoutEntriesThereAreNoDates() throws {
    #expect(try !catalogue(DescribedSample.site()).contains("<dcterms:issued"))
  }

  // The definitions

  @Test func keysLeadToColumnsThatTellRowsApart() throws {
    let schemas = try DescribedSample.schemas
    #expect(schemas.count >= 8)
    for schema in schemas {
      let names = schema.columns.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(names.contains(schema.key))
      for language in [LanguageCode.swedish, .english] {
        // The headings of the Swedish file have to be told apart, too.
        let titles = schema.columns.map { $0.title.text(in: language) }
        #expect(Set(titles).count == titles.count, "\(schema.name) \(language)")
      }
      for key in schema.foreignKeys {
        #expect(names.contains(key.column))
        #expect(schemas.contains { $0.name == key.table && $0.key == key.target })
      }
    }
  }

  @Test func aSchemaAllowsNothingElse() {
    let schema = JSONSchema.object([
      .required("a", .whole(atLeast: 1)), .optional("b", JSONSchema.text(pattern: "^x$").orNull),
    ]).described("Något")
    #expect(
      String(
        decoding: schema.document(at: "https://example.org/s", title: "S").bytes, as: UTF8.self)
        == #"{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.org/s","title":"S","#
        + #""type":"object","properties":{"a":{"type":"integer","minimum":1},"#
        + #""b":{"anyOf":[{"type":"string","pattern":"^x$"},{"type":"null"}]}},"#
        + #""required":["a"],"additionalProperties":false,"description":"Något"}"#)
  }

  @Test func otherTablesStandBesideWhoseKeysLeadThere() throws {
    let description = CSVWDescription(
      site: try DescribedSample.site(), tables: try DescribedSample.published)
    let document = try #require(description.document(of: "omdomen", as: .csv))
    let text = String(decoding: document.bytes, as: UTF8.self)
    let urls = text.matches(of: /"url":"([^"]*)"/).map { String($0.1) }
    #expect(urls.first == "omdomen.csv")
    #expect(Set(urls).count == urls.count)
    #expect(urls.contains("municipalities.csv"))
    #expect(description.document(of: "omdomen", as: .swedishCSV) == nil)
    #expect(description.document(of: "narratives", as: .csv) == nil)
  }
}
