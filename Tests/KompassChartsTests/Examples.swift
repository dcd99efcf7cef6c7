@testable import KompassCharts

/// Charts with real figures (Mark 2024, 2022 and the mean in its report) and with hard ones.
enum Examples {
  static let areaNames = [
    "Samspel mellan förtroendevalda och medborgare", "Samhällsutveckling", "Styrning och kontroll",
    "Effektivitet", "Brukarens fokus", "Kvalitetsutveckling", "Arbetsliv",
    "Chefs- och ledarskap samt medarbetarskap",
  ]
  static let shortNames = [
    "Demokrati", "Samhälle", "Styrning", "Effektivitet", "Brukare", "Kvalitet", "Arbetsliv",
    "Ledarskap",
  ]
  static let mark2024: [Double?] = [68, 72, 72, 63, 58, 52, 64, 61]
  static let mark2022: [Double?] = [56, 60, 71, 57, 49, 38, 59, 48]
  static let mean: [Double?] = [64, 65, 71, 64, 61, 57, 68, 65]
  static let longQuestion =
    "Hur arbetar kommunen med att förtydliga tjänsternas innehåll samt synpunkts- och "
    + "klagomålshantering för medborgare/brukare?"
  /// 60 letters without a space.
  static let longWord = "Medborgarinflytandeutvecklingsstrategigenomförandeplaneringen"
    .prefixText(60)
  /// 60 characters in words of ordinary length.
  static let sixty = "Samverkan för ökad effektivitet och långsiktig planering nu."

  static func identity(_ id: String, _ title: String) -> ChartIdentity {
    ChartIdentity(
      id: id, title: title, description: "Högst är område 2 och 3, lägst område 6.",
      language: "sv")
  }

  static let axes = zip(areaNames, shortNames).map {
    RadarChart.Axis(label: $0, shortLabel: $1)
  }

  static func radar(
    _ id: String, axes: [RadarChart.Axis] = axes, series: [RadarChart.Series]
  ) -> RadarChart {
    RadarChart(
      identity: identity(id, "Mark 2024: de åtta områdena"), axes: axes, series: series,
      missingText: "saknas")
  }

  static let threeSeries = [
    RadarChart.Series(name: "2024", role: .current, values: mark2024),
    RadarChart.Series(name: "2022", role: .previous, values: mark2022),
    RadarChart.Series(
      name: "Medel för utvärderingar från 2020", role: .reference, values: mean),
  ]

  static let radars: [(name: String, chart: RadarChart)] = [
    ("radar-full", radar("radar-mark-2024", series: threeSeries)),
    ("radar-one", radar("radar-one", series: [threeSeries[0]])),
    (
      "radar-missing",
      radar(
        "radar-missing",
        series: [
          RadarChart.Series(
            name: "2024", role: .current, values: [68, nil, 72, 63, nil, 52, nil, 61]),
          RadarChart.Series(
            name: "2022", role: .previous, values: [56, 60, 71, nil, 49, 38, 59, .nan]),
        ])
    ),
    (
      "radar-zero-and-hundred",
      radar(
        "radar-zero",
        series: [
          RadarChart.Series(
            name: "2024", role: .current, values: [0, 100, 0, 100, 0, 0, 100, 100.0]),
          RadarChart.Series(
            name: "2022", role: .previous, values: [0, 100, 0, 100, 50, 50, 50, 50]),
        ])
    ),
    (
      "radar-equal",
      radar(
        "radar-equal",
        series: [SeriesRole.current, .previous, .reference, .target].map {
          RadarChart.Series(name: $0.rawValue, role: $0, values: mark2024)
        })
    ),
    (
      "radar-long-names",
      radar(
        "radar-long",
        axes: (0..<8).map {
          RadarChart.Axis(label: $0 % 2 == 0 ? sixty : longWord, shortLabel: "")
        }, series: threeSeries)
    ),
    (
      "radar-twelve",
      radar(
        "radar-twelve",
        axes: (0..<12).map { RadarChart.Axis(label: sixty, shortLabel: shortNames[$0 % 8]) },
        series: [
          RadarChart.Series(
            name: "2024", role: .current,
            values: [68, 72, 72, 63, 58, 52, 64, 61, 55, 44, 70, 80])
        ])
    ),
    (
      "radar-three",
      radar(
        "radar-three", axes: Array(axes.prefix(3)),
        series: [
          RadarChart.Series(name: "2024", role: .current, values: [68.5, 72, 33]),
          RadarChart.Series(name: "Mål 2026", role: .target, values: [80, 80, 80]),
        ])
    ),
  ]

  static let fourRoles: [SeriesRole] = [.current, .previous, .reference, .target]

  static let barKey = [
    KeyEntry(role: .current, name: "2024"), KeyEntry(role: .previous, name: "2022"),
    KeyEntry(role: .reference, name: "Medel för utvärderingar från 2020"),
  ]

  static func marks(_ index: Int) -> [BarChart.Mark] {
    [
      BarChart.Mark(role: .previous, value: mark2022[index] ?? .nan, name: "2022"),
      BarChart.Mark(role: .reference, value: mean[index] ?? .nan, name: "Medel"),
    ]
  }

  static let bars: [(name: String, chart: BarChart)] = [
    (
      "bars-areas",
      BarChart(
        identity: identity("bars-mark-2024", "Mark 2024: de åtta områdena"),
        rows: areaNames.indices.map { index in
          let value = mark2024[index]
          return BarChart.Row(
            label: areaNames[index], shortLabel: shortNames[index], value: value, maximum: 100,
            valueText: value.map { String(Int($0)) } ?? "", marks: marks(index))
        }, key: barKey, missingText: "saknas")
    ),
    (
      "bars-sub-areas",
      BarChart(
        identity: identity("bars-sub", "Höganäs 2018: tillgänglighet och brukarorientering"),
        rows: [
          ("Finns det en kommunövergripande strategi för brukarfokus?", 11.0, 15.0),
          ("Hur arbetar kommunen med tillgänglighet och bemötande?", 21, 25),
          ("Hur Informerar kommunen om service och tjänster?", 14, 20),
          ("Hur arbetar kommunen med brukarundersökningar?", 12, 20), (longQuestion, 9, 20),
        ].map { label, value, maximum in
          BarChart.Row(
            label: label, value: value, maximum: maximum,
            valueText: "\(Int(value)) av \(Int(maximum))")
        }, scaleTexts: .init(lower: "0", upper: "högsta möjliga"), missingText: "saknas")
    ),
    (
      "bars-edges",
      BarChart(
        identity: identity("bars-edges", "Noll, hundra, saknas och lika"),
        rows: [
          BarChart.Row(
            label: "Noll", value: 0, maximum: 100, valueText: "0",
            marks: [
              .init(role: .previous, value: 0, name: "2022"),
              .init(role: .reference, value: 0, name: "medel"),
            ]),
          BarChart.Row(
            label: "Hundra", value: 100, maximum: 100, valueText: "100",
            marks: fourRoles.map { .init(role: $0, value: 100, name: "") }),
          BarChart.Row(
            label: "Saknas, men inte förra gången", value: nil, maximum: 100, valueText: "–",
            marks: [.init(role: .previous, value: 40, name: "2022")]),
          BarChart.Row(
            label: "Alla lika", value: 50, maximum: 100, valueText: "50",
            marks: [SeriesRole.previous, .reference, .target].map {
              .init(role: $0, value: 50, name: "")
            }),
          BarChart.Row(
            label: "Utanför skalan", value: 130, maximum: 100, valueText: "130",
            marks: [.init(role: .reference, value: -20, name: "")]),
          BarChart.Row(label: longWord, value: .nan, maximum: 100, valueText: "–"),
        ],
        key: fourRoles.map { KeyEntry(role: $0, name: $0.rawValue) },
        missingText: "saknas")
    ),
    (
      "bars-equals",
      BarChart(
        identity: identity("bars-equals", "Fyra kommuner och ett mål"),
        rows: [
          ("Lika", [50.0, 50, 50, 50]), ("Olika", [20, 35, 60, 81]), ("Nära", [48, 50, 52, 54]),
        ].map { label, values in
          BarChart.Row(
            label: label, value: 50, maximum: 100, valueText: "50",
            marks: zip(SeriesRole.equals, values).map { .init(role: $0, value: $1, name: "") }
              + [.init(role: .target, value: values[3], name: "mål")])
        },
        key: (SeriesRole.equals + [.target]).map { KeyEntry(role: $0, name: $0.rawValue) },
        missingText: "saknas")
    ),
  ]

  static let barRows: [(name: String, chart: BarRow)] = [
    ("bar-row-full", BarRow(value: 68, maximum: 100, marks: marks(0))),
    ("bar-row-missing", BarRow(value: nil, maximum: 100, marks: marks(1))),
    ("bar-row-zero", BarRow(value: 0, maximum: 20)),
    ("bar-row-second", BarRow(value: 68, maximum: 100, marks: [marks(0)[1]], role: .second)),
    (
      "bar-row-target",
      BarRow(
        value: 50, maximum: 100,
        marks: [.previous, .reference, .target].map { .init(role: $0, value: 50, name: "") })
    ),
    ("bar-row-third", BarRow(value: 13, maximum: 20, role: .third)),
    ("bar-row-fourth", BarRow(value: 55, maximum: 100, role: .fourth)),
  ]

  /// The areas of the framework of 2020 in English.
  static let englishAxes = zip(
    [
      "Interaction between elected representatives and citizens", "Community development",
      "Governance and control", "Efficiency", "Focus on the user", "Quality development",
      "Working life", "Leadership and staff engagement",
    ],
    [
      "Interaction", "Community", "Governance", "Efficiency", "User focus", "Quality",
      "Working life", "Leadership",
    ]
  ).map { RadarChart.Axis(label: $0, shortLabel: $1) }

  static func frame(
    _ id: String, axes: [RadarChart.Axis] = axes, series: [RadarFrame.Series] = []
  ) -> RadarFrame {
    RadarFrame(
      identity: identity(id, "Fyra kommuner: de åtta områdena"), axes: axes, series: series,
      missingText: "saknas")
  }

  static let fourSeries: [RadarFrame.Series] = [
    .init(slot: .first, name: "Mark 2024", values: mark2024),
    .init(slot: .second, name: "Leksand 2023", values: [61, 58, 66, 49, 63, 47, 70, 55]),
    .init(slot: .third, name: "Habo 2023", values: [52, 66, 60, 71, 48, 62, 50, 67]),
    .init(slot: .fourth, name: "Ale 2022", values: [44, 50, 48, 55, 66, 40, 58, 43]),
    .init(slot: .reference, name: "Medel för utvärderingar från 2020", values: mean),
  ]

  static let frames: [(name: String, chart: RadarFrame)] = [
    ("frame-empty", frame("jamfor")),
    ("frame-two", frame("jamfor-two", series: [fourSeries[0], fourSeries[1], fourSeries[4]])),
    ("frame-four", frame("jamfor-four", series: fourSeries)),
    (
      "frame-equal",
      frame(
        "jamfor-equal",
        series: RadarFrame.Slot.allCases.map {
          .init(slot: $0, name: $0.rawValue, values: mark2024)
        })
    ),
    (
      "frame-missing",
      frame(
        "jamfor-missing", axes: englishAxes,
        series: [
          .init(slot: .first, name: "Mark 2024", values: [68, nil, 72, nil, 58, 52, nil, .nan]),
          .init(slot: .third, name: "Habo 2023", values: [52, 66, 60]),
          .init(slot: .fourth, name: "Ale 2022", values: []),
        ])
    ),
  ]

  static func change(_ label: String, _ before: Double?, _ after: Double?, of maximum: Double = 100)
    -> ChangeChart.Row
  {
    func text(_ value: Double?) -> String {
      value.map { DecimalText.text(of: $0, language: "sv") } ?? ""
    }
    let difference = (after ?? 0) - (before ?? 0)
    let sign = difference == 0 ? "±" : difference > 0 ? "+" : ""
    return ChangeChart.Row(
      label: label, shortLabel: "Kort", before: before, after: after, maximum: maximum,
      beforeText: text(before), afterText: text(after), differenceText: sign + text(difference))
  }

  static let changes: [(name: String, chart: ChangeChart)] = [
    (
      "change-areas",
      ChangeChart(
        identity: identity("change-mark-2024", "Mark: vad som ändrades 2022–2024"),
        rows: areaNames.indices.map { change(areaNames[$0], mark2022[$0], mark2024[$0]) },
        beforeName: "2022", afterName: "2024", missingText: "saknas")
    ),
    (
      "change-edges",
      ChangeChart(
        identity: identity("change-edges", "Lika, ned, saknas och vid ändarna"),
        rows: [
          change("Lika", 50, 50), change("Ned", 80, 41), change("Ett steg upp", 50, 51),
          change("Ett steg ned", 12, 11, of: 20), change("Från botten till toppen", 0, 100),
          change("Från toppen till botten", 30, 0, of: 30), change("Saknas före", nil, 40),
          change("Saknas efter", 90, .nan), change("Saknas båda", nil, nil),
          change("Inget högsta", 5, 7, of: 0), change("Utanför", -20, 140),
          change(longQuestion, 99, 100),
        ], beforeName: "2022", afterName: "2024", missingText: "saknas")
    ),
  ]

  static let swatches: [(name: String, swatch: KeySwatch)] =
    SeriesRole.allCases.flatMap { role in
      [
        ("swatch-line-\(role.rawValue)", KeySwatch(.line(role))),
        ("swatch-bar-\(role.rawValue)", KeySwatch(.bar(role))),
        ("swatch-mark-\(role.rawValue)", KeySwatch(.mark(role))),
      ]
    } + (0..<MapChart.classCount).map { ("swatch-region-\($0)", KeySwatch(.region($0))) }

  static func points(_ values: [(String, Double?)]) -> [SlopeChart.Point] {
    values.map { label, value in
      SlopeChart.Point(
        label: label, value: value, valueText: value.map { String(Int($0)) } ?? "saknas")
    }
  }

  static let eightHundred = Scale(lower: 0, upper: 800, ticks: [200, 400, 600])

  static let slopes: [(name: String, chart: SlopeChart)] = [
    (
      "slope-total",
      SlopeChart(
        identity: identity("slope-vallentuna", "Vallentuna: totalpoäng över tid"),
        lines: [
          .init(
            name: "Vallentuna", role: .current,
            points: points([("2017", 555), ("2019", 603), ("2021", 648)])),
          .init(
            name: "Sverigesnitt", role: .reference,
            points: points([("2017", nil), ("2019", nil), ("2021", 517)])),
        ],
        breaks: [
          .init(afterIndex: 1, text: "Ny version av instrumentet 2020: går inte att jämföra")
        ],
        scale: eightHundred, missingText: "saknas")
    ),
    (
      "slope-areas",
      SlopeChart(
        identity: identity("slope-mark", "Mark: områdena 2022 och 2024"),
        lines: areaNames.indices.map { index in
          .init(
            name: shortNames[index], role: .current,
            points: points([("2022", mark2022[index]), ("2024", mark2024[index])]))
        }, missingText: "saknas")
    ),
    (
      "slope-missing",
      SlopeChart(
        identity: identity("slope-missing", "Strängnäs: totalpoäng"),
        lines: [
          .init(
            name: "Kommunen", role: .current,
            points: points([
              ("2006", 350), ("2009", nil), ("2012", 437), ("2014", 410), ("2016", 497),
              ("2019", 530),
            ])),
          .init(name: "Mål", role: .target, points: points([])),
        ],
        breaks: [
          .init(afterIndex: 1, text: "Revision 2010"), .init(afterIndex: 3, text: "Revision 2016"),
        ], scale: eightHundred, missingText: "saknas")
    ),
    (
      "slope-one",
      SlopeChart(
        identity: identity("slope-one", "En enda utvärdering"),
        lines: [.init(name: "Tomelilla", role: .current, points: points([("2023", 546)]))],
        scale: eightHundred, missingText: "saknas")
    ),
    (
      "slope-long-names",
      SlopeChart(
        identity: identity("slope-long", "Långa namn"),
        lines: [
          .init(
            name: sixty, role: .current, points: points([("2022", 50), ("2024", 52)])),
          .init(
            name: longWord, role: .previous, points: points([("2022", 51), ("2024", 52)])),
          .init(
            name: "Medel för kommuner som gjort en första Kommunkompass", role: .reference,
            points: points([("2022", 0), ("2024", 100)])),
        ], missingText: "saknas")
    ),
  ]

  static let spread: [Double] = [
    38, 42, 44, 47, 48, 48, 50, 51, 52, 52, 53, 54, 54, 55, 55, 55, 56, 57, 58, 58, 58, 59, 60, 60,
    61, 61, 61, 61, 62, 62, 63, 63, 64, 64, 64, 65, 65, 66, 67, 68, 68, 69, 70, 71, 72, 72, 74, 75,
    77, 79, 81, 83, 86, 87,
  ]

  /// Totals from 0 to 800, with one of them marked.
  static func total(_ id: String, marks: [StripChart.Mark]) -> StripChart {
    StripChart(
      identity: identity(id, "Totalpoäng, alla utvärderingar"),
      dots: spread.map { .init(value: $0 * 8, name: "x") }
        + [.init(value: 510, name: "Mark 2024", isMarked: true)],
      marks: marks,
      quartiles: .init(
        lower: 432, median: 488, upper: 544,
        name: "Hälften av utvärderingarna: 432–544, median 488"),
      scale: eightHundred)
  }

  static func badge(
    _ name: String, value: String? = "510", unit: String = "av 800 poäng", mark: String? = nil,
    caption: String = "Utvärdering enligt Kommunkompassen 2024"
  ) -> BadgeChart {
    BadgeChart(
      identity: identity("marke", "\(name) 2024: totalpoäng"), name: name, value: value, unit: unit,
      mark: mark, caption: caption)
  }

  static let badges: [(name: String, chart: BadgeChart)] = [
    ("badge", badge("Mark")), ("badge-sum", badge("Upplands Väsby", mark: "summa")),
    ("badge-long", badge(sixty, value: "1 234,5", mark: "summa")),
    ("badge-unknown", badge("Mark", value: nil, unit: "Totalpoängen är inte känd")),
  ]

  static let strips: [(name: String, chart: StripChart)] = [
    (
      "strip-full",
      StripChart(
        identity: identity("strip-6", "Kvalitetsutveckling: alla resultat"),
        dots: spread.map { .init(value: $0, name: "x") }
          + [.init(value: 52, name: "Mark", isMarked: true)],
        marks: [
          .init(role: .previous, value: 38, name: "Mark 2022"),
          .init(role: .reference, value: 57, name: "Medel för utvärderingar från 2020"),
        ],
        quartiles: .init(
          lower: 54, median: 61, upper: 68, name: "Hälften av utvärderingarna: 54–68, median 61"))
    ),
    (
      "strip-totals",
      total(
        "strip-totals",
        marks: [
          .init(
            role: .reference, value: 509,
            name: "Medel för alla utvärderingar av samma revision, 42 kommuner"),
          .init(
            role: .reference, value: 495,
            name: "Medel för kommuner i samma län, Västra Götalands län, n = 9"),
          .init(role: .previous, value: 438, name: "Mark 2022"),
        ])
    ),
    (
      "strip-means",
      total(
        "strip-means",
        marks: [
          (509, "Medel för alla utvärderingar av samma revision, 42 kommuner"),
          (511, "Medel för kommuner i samma län, Västra Götalands län, n = 9"),
          (513, "Första utvärderingen, högst 20 000 invånare, 14 kommuner här"),
        ].map { .init(role: .reference, value: $0, name: $1) })
    ),
    (
      "strip-edges",
      StripChart(
        identity: identity("strip-edges", "Lika och vid ändarna"),
        dots: [
          .init(value: 0, name: "Noll kommun", isMarked: true),
          .init(value: 100, name: "Hundra kommun", isMarked: true),
          .init(value: 61, name: "Första", isMarked: true),
          .init(value: 61, name: "Andra med ett mycket långt namn", isMarked: true),
          .init(value: .nan, name: "Ingen", isMarked: true), .init(value: 61, name: "x"),
        ],
        marks: [
          .init(role: .previous, value: 61, name: "2022"),
          .init(role: .reference, value: 61, name: "Medel"),
          .init(role: .target, value: 62, name: "Mål"),
          .init(role: .reference, value: 100, name: "Högsta"),
        ])
    ),
    (
      "strip-many",
      StripChart(
        identity: identity("strip-many", "Fyrahundra resultat"),
        dots: (0..<400).map { index in
          .init(value: Double(40 + (index * 7919) % 37), name: "x")
        } + [.init(value: 58, name: sixty, isMarked: true)], marks: [])
    ),
  ]
}

extension String {
  /// The first characters.
  func prefixText(_ count: Int) -> String { String(prefix(count)) }
}
