import KompassModel
import KompassSearch

/// Makes the documents of one language that are no part of an evaluation.
struct PlainDocuments {
  /// Any page of the language, for its words and figures.
  let context: PageContext
  /// The place of the language.
  let language: Int
  /// Where municipalities and frameworks stand.
  let places: Places

  /// All of them, kind by kind.
  ///
  /// - Parameter municipalities: in the order of the directory.
  func all(of municipalities: [Municipality]) -> [PlainDocument] {
    municipalities.map(document) + areas + terms + context.freePages.flatMap(parts)
  }

  private func address(of page: SitePage) -> String {
    context.siteMap.path(of: page, in: context.language).address
  }

  // Municipalities

  private func document(of municipality: Municipality) -> PlainDocument {
    let latest = context.figures.history(of: municipality.slug)?.latest
    let result =
      latest.map { card in
        context.sentences.total(
          of: card, named: municipality.name, peers: context.figures.peers(of: card))
      } ?? context.book.text(.searchUnevaluated)
    return PlainDocument(
      kind: .municipality, language: language,
      municipality: places.municipality(municipality.slug), title: municipality.name,
      address: address(of: .profile(municipality.slug)),
      otherNames: [municipality.officialName],
      text: ([municipality.county, municipality.group?.name].compactMap(\.self).map { "\($0)." }
        + [result]).joined(separator: " "))
  }

  // Areas

  private var areas: [PlainDocument] {
    context.results.frameworks.flatMap { framework in
      framework.areas.enumerated().flatMap { place, area in
        documents(of: area, at: place, in: framework)
      }
    }
  }

  private func documents(
    of area: Area, at place: Int, in framework: Framework
  ) -> [PlainDocument] {
    let address = address(of: .area(area.id))
    let name = area.name.text(in: context.language)
    let areaPlace = places.framework(framework.id).map {
      SearchDirectory.AreaPlace(framework: $0, area: place)
    }
    // The page begins with the newest revision that has the area.
    let isFirst =
      context.results.frameworks.first { $0.areas.contains { $0.id == area.id } }?.id
      == framework.id
    let own = PlainDocument(
      kind: .area, language: language, area: areaPlace, title: name,
      address: isFirst ? address : "\(address)#\(AreaPage.revisionID(framework.id))",
      otherNames: area.otherNames,
      text: area.about.prose(in: context.language).prose.plainText)
    let subareas = area.subareas.map { subarea in
      PlainDocument(
        kind: .area, language: language, area: areaPlace,
        title: subarea.name.text(in: context.language),
        address: "\(address)#\(AreaPage.subareaID(subarea.number, in: framework.id))",
        headings: [name], text: "")
    }
    return [own] + subareas
  }

  // Terms of the glossary

  private var terms: [PlainDocument] {
    let page = address(of: .glossary)
    return (context.glossary?.entries ?? []).map { entry in
      PlainDocument(
        kind: .term, language: language, title: entry.term, address: "\(page)#\(entry.anchor)",
        otherNames: entry.forms.filter { $0 != entry.term }
          + [entry.swedish].compactMap(\.self).filter { $0 != entry.term },
        text: entry.meaning.plainText)
    }
  }

  // Free pages

  private func parts(of page: FreePage) -> [PlainDocument] {
    let address = address(of: .free(page.name))
    return PageParts.cut(page.body).compactMap { part in
      guard let anchor = part.anchor, let heading = part.headings.last else {
        return PlainDocument(
          kind: .page, language: language, title: page.title, address: address,
          text: part.text)
      }
      return PlainDocument(
        kind: .page, language: language,
        title: context.book.text(.searchPart, ["page": page.title, "heading": heading]),
        address: "\(address)#\(anchor)", headings: part.headings.dropLast(), text: part.text)
    }
  }
}
