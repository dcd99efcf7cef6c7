import KompassModel
import SharedByTests
import Testing

@testable import KompassSite

/// Where terms are linked in a page, and that nothing else of the page changes.
@Suite struct GlossaryLinkerTests {
  private static let terms = [
    ("delomrade", ["delområde", "delområdena"]), ("omrade", ["område", "områden"]),
    ("moj", ["förbättringsmöjlighet"]), ("liten", ["möjlighet"]),
    ("siffra", ["härledd siffra"]), ("harledd", ["härledd"]), ("amp", ["a & b"]),
  ].map { (anchor: $0.0, forms: $0.1) }
  private static let linker = GlossaryLinker(terms: terms, language: .swedish)
  /// One to which every page is a large one.
  private static let patientLinker = GlossaryLinker(terms: terms, language: .swedish, large: 0)

  /// The page with `[` and `]` around what was linked, and the list of words as `{…}`.
  private func link(_ html: String) -> String {
    let linked = Self.linker.link(Array(html.utf8)) {
      Array("{\($0.map(String.init).joined(separator: ","))}".utf8)
    }
    return String(decoding: linked, as: UTF8.self)
      .replacing(
        /<span class="term-place" id="ordmark--[a-z]+"><\/span><a class="term" href="#ord--[a-z]+">([^<]*)<\/a>/
      ) {
        "[\($0.output.1)]"
      }
  }

  /// What becomes of the main content of a page.
  private func linkMain(_ html: String) -> String {
    let page = link("<html lang=\"sv\"><main>\(html)</main>\(GlossaryLinker.marker)")
    let start = page.firstRange(of: "<main>")?.upperBound ?? page.startIndex
    let end = page.ranges(of: "</main>").last?.lowerBound ?? page.endIndex
    return String(page[start..<end])
  }

  @Test func aTermIsLinkedAndTheWordsAreListed() {
    let page =
      "<html lang=sv><main><p>Varje område har delområden, inte ett delområde.</p></main>"
      + GlossaryLinker.marker
    let linked = Self.linker.link(Array(page.utf8)) { Array("<b>\($0)</b>".utf8) }
    #expect(
      String(decoding: linked, as: UTF8.self)
        == "<html lang=sv><main><p>Varje <span class=\"term-place\" id=\"ordmark--omrade\"></span>"
        + "<a class=\"term\" href=\"#ord--omrade\">område</a> har delområden, inte ett "
        + "<span class=\"term-place\" id=\"ordmark--delomrade\"></span>"
        + "<a class=\"term\" href=\"#ord--delomrade\">delområde</a>.</p></main><b>[1, 0]</b>")
  }

  @Test(arguments: [
    // Whole words, in any case, in any form.
    ("Områden och OMRÅDE", "[Områden] och OMRÅDE"),
    ("områdeschef delområdet områdes omr område", "områdeschef delområdet områdes omr [område]"),
    (
      "område- x-område område\u{AD}s om\u{AD}råde", "område- x-område område\u{AD}s [om\u{AD}råde]"
    ),
    ("1område område2 område_ område\u{301}", "1område område2 område_ område\u{301}"),
    ("(område), område", "([område]), område"),
    ("”område”–möjlighet/x", "”[område]”–[möjlighet]/x"),
    // The longest form first, and a shorter one not within a longer one that was linked before.
    ("en förbättringsmöjlighet", "en [förbättringsmöjlighet]"),
    ("härledd siffra, härledd siffra, härledd", "[härledd siffra], härledd siffra, [härledd]"),
    ("härledd siffran", "[härledd] siffran"),
    // Any blanks between two words.
    ("härledd \n\t siffra", "[härledd \n\t siffra]"),
    ("härledd\u{A0}siffra", "[härledd\u{A0}siffra]"),
    ("härledd&nbsp;siffra", "[härledd&nbsp;siffra]"),
    ("härledd, siffra", "[härledd], siffra"),
    ("härledd <b>siffra</b>", "[härledd] <b>siffra</b>"),
    // References are characters.
    ("&quot;område&quot;", "&quot;[område]&quot;"),
    (
      "område&shy;schef &aring;område &#xe5;område &oslash;område",
      "område&shy;schef &aring;område &#xe5;område &oslash;område"
    ),
    ("omr&aring;de &#111;mråde", "[omr&aring;de] &#111;mråde"),
    ("a &amp; b", "[a &amp; b]"), ("a & b", "[a & b]"),
    ("&; &#; &#x; & område", "&; &#; &#x; & [område]"),
    ("&område; område", "&[område]; område"),
    // A word may go on over a tag.
    ("<em>del</em>område", "<em>del</em>område"), ("område<b>schef</b>", "område<b>schef</b>"),
    ("<em>område</em>s område<!-- -->s", "<em>område</em>s område<!-- -->s"),
    ("<em>område</em>, <b>möjlighet</b><p>x", "<em>[område]</em>, <b>[möjlighet]</b><p>x"),
    ("del<br>område", "del<br>[område]"), ("<p>x</p>område<p>s</p>", "<p>x</p>[område]<p>s</p>"),
    ("område<sup><a href=#f>1</a></sup>", "[område]<sup><a href=#f>1</a></sup>"),
    // Not here.
    ("<a href=x>område</a> område", "<a href=x>område</a> [område]"),
    ("<A HREF=x>område</A> område", "<A HREF=x>område</A> [område]"),
    (
      "<h3>område</h3><button>område</button><label>område</label>",
      "<h3>område</h3><button>område</button><label>område</label>"
    ),
    (
      "<code>område</code><pre>område</pre><dl><dt>område</dl>",
      "<code>område</code><pre>område</pre><dl><dt>område</dl>"
    ),
    ("<dl><dt>område<dd>område</dl>", "<dl><dt>område<dd>[område]</dl>"),
    (
      "<svg><title>område</title><text>område</text><g/><desc>område</desc></svg>område",
      "<svg><title>område</title><text>område</text><g/><desc>område</desc></svg>[område]"
    ),
    ("<svg/>område", "<svg/>[område]"),
    (
      "<svg><![CDATA[ > </svg> ]]> område</svg>område",
      "<svg><![CDATA[ > </svg> ]]> område</svg>[område]"
    ),
    ("<table><tr><th>område<td>område</table>", "<table><tr><th>område<td>område</table>"),
    (
      "<nav>område</nav><footer>område</footer><select><option>område</select>",
      "<nav>område</nav><footer>område</footer><select><option>område</select>"
    ),
    (
      "<div aria-hidden=true>område</div><div hidden>område</div>",
      "<div aria-hidden=true>område</div><div hidden>område</div>"
    ),
    ("<div aria-hidden=false>område</div>", "<div aria-hidden=false>[område]</div>"),
    (
      "<span class='a visually-hidden'>område</span>",
      "<span class='a visually-hidden'>område</span>"
    ),
    (
      "<p data-no-terms>område <b>område</b></p>område",
      "<p data-no-terms>område <b>område</b></p>[område]"
    ),
    (
      "<script type=\"application/json\">{\"a\":\"<p>område</p></scriptx\"}</script>område",
      "<script type=\"application/json\">{\"a\":\"<p>område</p></scriptx\"}</script>[område]"
    ),
    (
      "<textarea>område <p></textarea ><style>område</STYLE>",
      "<textarea>område <p></textarea ><style>område</STYLE>"
    ),
    (
      "<!-- område --><!--> område --><!DOCTYPE område><?område?></ område>",
      "<!-- område --><!--> [område] --><!DOCTYPE område><?område?></ område>"
    ),
    ("<!---> område -->", "<!---> [område] -->"),
    ("<!-- -- > område --!> område", "<!-- -- > område --!> [område]"),
    // Attributes.
    ("<p title=\"> område\">område", "<p title=\"> område\">[område]"),
    (
      "<p title='>\" område' data-x=område a = \"lang='en'\">område",
      "<p title='>\" område' data-x=område a = \"lang='en'\">[område]"
    ),
    ("<p title=a/b/>område", "<p title=a/b/>[område]"),
    ("<img alt=\"område\"><br/><hr>område", "<img alt=\"område\"><br/><hr>[område]"),
    // Other languages.
    (
      "<div lang=en>område <b lang=\"SV-fi\">område</b></div>möjlighet",
      "<div lang=en>område <b lang=\"SV-fi\">[område]</b></div>[möjlighet]"
    ),
    ("<p lang=en>område<p>område", "<p lang=en>område<p>[område]"),
    ("<p lang=\"\">område</p>", "<p lang=\"\">område</p>"),
    ("<p lang=svx>område</p>", "<p lang=svx>område</p>"),
    ("<ul><li lang=en>område<li>område</ul>", "<ul><li lang=en>område<li>[område]</ul>"),
    // Folded content comes second.
    (
      "<details><summary>område</summary>område</details>område",
      "<details><summary>område</summary>område</details>[område]"
    ),
    (
      "<details>område</details><details>område</details>",
      "<details>[område]</details><details>område</details>"
    ),
    ("<details open>område</details>område", "<details open>[område]</details>område"),
    // Odd markup.
    ("1 < 2 <3 område", "1 < 2 <3 [område]"), ("</b></b>område</i>", "</b></b>[område]</i>"),
    ("<b><p>x </b>område", "<b><p>x </b>[område]"), ("område <", "[område] <"),
  ])
  func linked(_ html: String, _ expected: String) {
    #expect(linkMain(html) == expected)
  }

  @Test func onlyTheMainContentIsLinked() {
    let page =
      "<title>område</title><body>område<header>område</header>"
      + "<main><p>möjlighet</p></main>område\(GlossaryLinker.marker)"
    #expect(
      link(page)
        == page.replacing("möjlighet", with: "[möjlighet]").replacing(
          GlossaryLinker.marker, with: "{3}"))
  }

  @Test func withoutAPlaceForTheWordsNothingIsLinked() {
    for page in [
      "<main>område</main>", "<main>område <p title=\"\(GlossaryLinker.marker)\"></main>",
      "<main>område</main><script>\(GlossaryLinker.marker)</script>", "",
    ] {
      #expect(link(page) == page)
    }
  }

  @Test func thePlaceForTheWordsGoesAway() {
    let marker = GlossaryLinker.marker
    #expect(link("<main>x\(marker)y</main>") == "<main>xy</main>")
    #expect(link("<main>\(marker)område\(marker)</main>") == "<main>{1}[område]</main>")
    #expect(link("<main>område\(marker)</main>") == "<main>[område]{1}</main>")
  }

  @Test func pagesThatBreakOffStayWhole() {
    let page =
      "<!doctype html><main class=\"a\" lang='sv'><p title=område>område &amp; <!-- x --> <svg><![CDATA[x]]></svg>"
      + "<script>x</script></p></main>\(GlossaryLinker.marker)"
    let bytes = Array(page.utf8)
    for length in 0...bytes.count {
      let part = Array(bytes[..<length])
      #expect(stripped(Self.linker.link(part) { _ in [] }) == stripped(part))
    }
  }

  // MARK: Properties

  /// A page without what linking puts in and takes away.
  private func stripped(_ page: [UInt8]) -> String {
    String(decoding: page, as: UTF8.self)
      .replacing(
        /<span class="term-place" id="ordmark--[a-z]+"><\/span><a class="term" href="#ord--[a-z]+">/,
        with: "\u{1}"
      )
      .replacing(/\u{1}([^<]*)<\/a>/) { String($0.output.1) }
      .replacing(GlossaryLinker.marker, with: "")
  }

  private static let scraps = [
    "område", "Delområde", "härledd", " siffra", "möjlighet", " ", "\n", "x", "-", "é", "€", "𝔸",
    "&amp;", "&", "&nbsp;",
    "<", ">", "\"", "'", "=", "/", "<p>", "</p>", "<main>", "</main>", "<b>", "</b>",
    "<a href='>'>", "</a>", "<P LANG=en>",
    "<div lang=\"sv\">", "</div>", "<svg>", "</svg>", "<br/>", "<!--", "-->", "<!", "<?",
    "<script>", "</script>", "<textarea>",
    "</textarea", "<td>", "<details>", "</details>", "<summary>", "<p title=\"", "</", "<![CDATA[",
    "]]>", GlossaryLinker.marker,
  ]

  @Test func whateverThePageIsNothingElseChanges() {
    var random = SeededNumbers(seed: 20)
    for _ in 0..<3000 {
      var page = "<main>"
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        page += Self.scraps.randomElement(using: &random) ?? ""
      }
      let bytes = Array(page.utf8)
      let linked = Self.linker.link(bytes) { _ in [] }
      #expect(stripped(linked) == stripped(bytes), "\(page)")
      func list(_ terms: [Int]) -> [UInt8] { terms.map { UInt8($0) + 0x30 } }
      #expect(
        Self.patientLinker.link(bytes, section: list) == Self.linker.link(bytes, section: list),
        "\(page)")
      for anchor in ["omrade", "delomrade", "moj", "liten", "siffra", "harledd", "amp"] {
        let opening = GlossaryLinker.opening(anchor)
        #expect(String(decoding: linked, as: UTF8.self).ranges(of: opening).count <= 1, "\(page)")
      }
    }
  }

  @Test func thePiecesOfAPageAreThePage() {
    var random = SeededNumbers(seed: 21)
    for _ in 0..<1000 {
      let page = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in Self.scraps.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(page.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        var scanner = MarkupScanner(bytes)
        var before = 0
        while let piece = scanner.next() {
          #expect(scanner.place > before)
          switch piece {
          case .text(let range), .comment(let range): #expect(range == before..<scanner.place)
          case .start, .end, .other: break
          }
          before = scanner.place
          scanner.isForeign = Bool.random(using: &random)
        }
        #expect(before == page.utf8.count)
      }
    }
  }

  /// Where nothing of attributes need be known, tags begin and end where they do elsewhere.
  @Test func tagsEndWhereTheyEndWhetherAttributesAreReadOrNot() {
    var random = SeededNumbers(seed: 23)
    let scraps = [
      " ", "=", "\"", "'", "/", ">", "a", "b=c", "lang='sv'", "x = \"y\"", "<svg", "</svg", "<p",
      "<a href='>'>", "\n", "=\"", "a/", "område",
    ]
    for _ in 0..<5000 {
      let page = Array(
        ((0..<Int.random(in: 0...14, using: &random))
          .map { _ in scraps.randomElement(using: &random) ?? "" }.joined()).utf8)
      page.withUnsafeBufferPointer { bytes in
        var one = MarkupScanner(bytes)
        var other = MarkupScanner(bytes)
        other.isSkipped = true
        while let piece = one.next() {
          let same = other.next()
          #expect(one.place == other.place, "\(String(decoding: page, as: UTF8.self))")
          guard case .start(let tag) = piece, case .start(let passed)? = same else { continue }
          #expect(tag.isSelfClosing == passed.isSelfClosing && tag.name == passed.name)
        }
      }
    }
  }

  @Test func longNamesOfElementsAreToldApart() {
    // Known and unknown ones, longer than eight letters, in any case.
    #expect(
      linkMain("<figcaption>område</figcaption>område") == "<figcaption>område</figcaption>[område]"
    )
    #expect(
      linkMain("<FigCaption>område<min-egen-sak></FIGCAPTION>område")
        == "<FigCaption>område<min-egen-sak></FIGCAPTION>[område]")
    #expect(
      linkMain("<object><min-egen-sak>x</min-annan-sak>område</min-egen-sak></object>område")
        == "<object><min-egen-sak>x</min-annan-sak>område</min-egen-sak></object>[område]")
  }

  @Test func termsAreThoseOfAPlainSearch() {
    var random = SeededNumbers(seed: 22)
    let words = [
      "område", "Områden", "delområde", "härledd", "siffra", "härledd siffra", "möjlighet", "och",
      "x-område", "områdets",
    ]
    let forms = [
      "delområde": 0, "delområdena": 0, "område": 1, "områden": 1, "förbättringsmöjlighet": 2,
      "möjlighet": 3,
      "härledd siffra": 4, "härledd": 5,
    ]
    for _ in 0..<300 {
      var page = "<main>"
      var expected: [Int] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let tag =
          ["p", "h2", "a", "li", "td", "blockquote", "nav"].randomElement(using: &random) ?? "p"
        let text = (0..<6).map { _ in words.randomElement(using: &random) ?? "" }.joined(
          separator: [" ", ", ", "\n"].randomElement(using: &random) ?? " ")
        page += "<\(tag)>\(text)</\(tag)>"
        if ["h2", "a", "nav"].contains(tag) { continue }
        var rest = text.lowercased()[...]
        while !rest.isEmpty {
          let candidates = forms.keys.filter { form in
            let plain = rest.replacing("\n", with: " ")
            return plain.hasPrefix(form)
              && !(plain.dropFirst(form.count).first.map { $0.isLetter || $0 == "-" } ?? false)
          }
          if let longest = candidates.max(by: { $0.count < $1.count }), let term = forms[longest] {
            if !expected.contains(term) { expected.append(term) }
            rest = rest.dropFirst(longest.count)
          } else {
            rest = rest.drop { $0.isLetter || $0 == "-" }
          }
          rest = rest.drop { !$0.isLetter }
        }
      }
      let found = Self.linker.find(in: Array((page + "</main>").utf8)).occurrences.map(\.term)
      #expect(found == expected, "\(page)")
    }
  }

  @Test func hostilePagesTakeNoLongerThanTheirLength() {
    let hostile = [
      "härledd ", "<b>", "</b>", "<!--", "<a href=\"", "<", "&", "</script", "<script>",
      "<svg><![CDATA[", "härledd" + String(repeating: " ", count: 50),
    ]
    for scrap in hostile {
      let growth = Growth.ratio(at: 100_000) { length in
        let page = "<main>" + String(repeating: scrap, count: length / scrap.utf8.count)
        let found = Self.linker.find(in: Array(page.utf8)).occurrences
        #expect(found.count == (scrap.hasPrefix("härledd") ? 1 : 0), "\(scrap)")
      }
      #expect(growth < Growth.most, "\(scrap)")
    }
  }
}
