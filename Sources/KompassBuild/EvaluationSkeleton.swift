import KompassModel

/// The two files of an evaluation that is still to be written, with comments in Swedish for whoever writes it.
struct EvaluationSkeleton {
  /// Whose evaluation.
  let municipality: Municipality
  /// Of which year.
  let year: Int
  /// The revision that it follows.
  let framework: Framework

  /// `YEAR.yaml`: a draft that says of every figure what it is of and how high it can be.
  var figures: String {
    """
    # \(municipality.officialName) \(year) enligt \(framework.title).
    #
    # Fyll i det som står i rapporten, så som det trycktes. Det som rapporten inte säger tar du bort: hellre en lucka
    # än en gissning. Rader som börjar med # är till för dig och syns aldrig på webbplatsen.
    #
    # Så länge raden ”draft: true” står kvar publiceras ingenting av utvärderingen, och ”kompassros check” visar vad
    # som är kvar att skriva. Ta bort raden när allt är klart.
    draft: true
    municipality: "\(municipality.code)"
    year: \(year)
    framework: "\(framework.id)"

    # Ta bort # framför det som du vet.
    # conducted: \(year)-01               # när intervjuerna gjordes: år, år-månad eller år-månad-dag
    # ordinal: 1                       # kommunens första utvärdering, andra, tredje …
    # interviewees: 25                 # hur många som intervjuades, eller { count: 25, approximate: true } för ”cirka 25”
    # evaluators:                      # vilka som utvärderade, så som rapporten skriver
    #   - { name: "Förnamn Efternamn", organisation: "Organisation" }

    # Var siffrorna är tryckta.
    source: { title: "Utvärdering av \(municipality.officialName) \(year)", published: \(year) }

    \(scores)# Områdenas poäng så som rapportens tabell visar dem, 0–100. Utelämnade blir de delområdenas summa.
    # areas: { \(framework.areas.map { "\($0.number): 0" }.joined(separator: ", ")) }

    # Rapportens totalpoäng, högst \(framework.maximum). Utelämnad blir den områdenas summa när alla är kända.
    # total: 0

    # Tre eller fyra saker som en invånare bör veta: korta meningar med vardagliga ord, 40–55 ord i allt. Både vad som
    # är bra och vad som kan bli bättre, utan siffror som redan står på sidan.
    # highlights: |
    #   - …
    #   - …

    """
  }

  /// The sub-areas, each to be given its points; where the revision knows none, the areas.
  private var scores: String {
    guard framework.areas.contains(where: { !$0.subareas.isEmpty }) else { return "" }
    var lines = [
      "# Poängen för varje delområde: skriv siffran efter kolon. Vet du bara områdenas poäng eller totalpoängen tar du",
      "# bort hela ”scores” och skriver dem längre ner.", "scores:",
    ]
    for area in framework.areas {
      lines.append("  # Område \(area.number): \(Self.line(area.name))")
      for subarea in area.subareas {
        lines.append(
          "  \"\(subarea.number)\":   # \(Self.line(subarea.name)), högst \(subarea.maximum)")
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// `YEAR.md`: the framework's headings, with comments on what to write below them.
  var narrative: String {
    var text = """
      <!--
      Texten om \(municipality.officialName) \(year). Det som står mellan de här tecknen är till för dig och syns aldrig.
      Skriv med egna ord vad utvärderarna fann: kort, konkret och vänligt. Nämn gärna en annan kommun som exempel, så här:
      dubbla hakparenteser runt namnet i adressen, till exempel [[mark|Marks kommun]].
      -->

      <!-- Inledning: utvärderingen i korthet, två eller tre stycken. När gjordes den, av vem, och vad är viktigast? -->

      """
    for area in framework.areas {
      text += """

        # Område \(area.number): \(Self.line(area.name))

        <!-- Analysen: vad utvärderarna såg och hur de resonerar. \(Self.subareas(of: area))-->

        ## Styrkor

        <!-- En styrka på varje rad, efter ett streck. -->
        -

        ## Förbättringsmöjligheter

        <!-- En möjlighet på varje rad, efter ett streck. Skriv vad kommunen kan göra. -->
        -

        """
    }
    return text
  }

  private static func subareas(of area: Area) -> String {
    if area.subareas.isEmpty { return "" }
    return "Bedöms: " + area.subareas.map { line($0.name).lowercasedFirst }.joined(separator: "; ")
      + ". "
  }

  /// A name that ends neither a comment nor a line.
  private static func line(_ name: LocalizedText) -> String {
    name.text(in: .swedish).split { $0.isNewline }.joined(separator: " ")
      .replacing("--", with: "–")
  }
}

extension String {
  /// With a small first letter.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
