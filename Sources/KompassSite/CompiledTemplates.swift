import KompassModel
import KompassTemplates

/// The templates and scripts of a folder, compiled for some languages, with what was found wrong.
public struct CompiledTemplates: Sendable {
  /// The languages, as they were asked for. There are templates in those that the folder has words for.
  let languages: [LanguageCode]
  /// The templates of each language.
  private(set) var templates: [LanguageCode: PageTemplates] = [:]
  /// The scripts.
  let scripts: [String: ScriptLibrary.Script]
  /// What is wrong, in the order of files and lines.
  public let diagnostics: [Diagnostic]

  /// Compiles for all languages that the folder has words for: for when there is no content to go by.
  public init(_ folder: TemplateFolder) { self.init(folder, for: folder.strings.languages) }

  /// Compiles for some languages.
  init(_ folder: TemplateFolder, for languages: [LanguageCode]) {
    self.languages = languages
    var compiler = TemplateCompiler(folder: folder)
    for language in languages where folder.strings.entries[language] != nil {
      templates[language] = PageTemplates(&compiler, language: language)
    }
    let library = ScriptLibrary(folder.assets, folder: folder.path, languages: languages)
    scripts = library.scripts
    var diagnostics =
      Phrase.check(folder, for: languages) + compiler.diagnostics + library.diagnostics
    for name in [Site.stylesheetName, Site.embedStylesheetName]
    where !folder.assets.contains(where: { $0.name == name }) {
      diagnostics.append(
        Diagnostic(
          .error, "missing-stylesheet",
          at: SourceLocation(file: "\(folder.path)/assets/\(name)"),
          "the stylesheet does not exist", fix: "put it back; an empty file will do"))
    }
    // Which templates are used is known only when all of them are good.
    if diagnostics.isEmpty { diagnostics = Self.warnings(of: compiler, in: folder) }
    self.diagnostics = diagnostics
  }

  private static func warnings(
    of compiler: TemplateCompiler, in folder: TemplateFolder
  ) -> [Diagnostic] {
    compiler.unusedTemplates.map {
      Diagnostic(
        .warning, "unused-template", at: SourceLocation(file: "\(folder.path)/\($0).mustache"),
        "no page uses this template",
        fix: "delete it, or put it in with {{>\($0)}}")
    }
  }
}
