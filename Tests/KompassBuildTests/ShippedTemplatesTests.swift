import KompassContent
import KompassModel
import Testing

@testable import KompassSite
@testable import KompassTemplates

/// The templates that come with the program are whole, and nothing in them is left over.
@Suite struct ShippedTemplatesTests {
  @Test func theyCompileAndEveryTextIsUsed() throws {
    let reading = TemplateFolderReader(folder: Repository.templates).read()
    #expect(reading.diagnostics.map(\.text) == [])
    let folder = try #require(reading.folder)
    var compiler = TemplateCompiler(folder: folder)
    for language in folder.strings.languages {
      _ = PageTemplates(&compiler, language: language)
    }
    #expect(compiler.diagnostics.map(\.text) == [])
    #expect(compiler.unusedTemplates == [])
    let byCode = Set(Phrase.allCases.flatMap(\.keys) + Phrasebook.monthKeys)
    #expect(compiler.unusedStrings.filter { !byCode.contains($0) } == [])
    #expect(Phrase.check(folder, for: folder.strings.languages).map(\.text) == [])
    #expect(folder.strings.languages.map(\.text) == ["en", "sv"])
  }
}
