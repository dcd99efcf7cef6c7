import KompassContent
import KompassModel
import KompassSite

/// Everything a site is made from, read and checked: what a build and a check have in common.
struct SiteInputs {
  /// The content; nil when it has errors.
  let results: Results?
  /// The site made ready; nil when content or templates have errors.
  let site: Site?
  /// Everything that was found.
  let diagnostics: [Diagnostic]
  /// How many files of content were read.
  let fileCount: Int

  /// Reads both folders; a mistake in one does not hide those in the other.
  static func read(content: String, templates: String) -> SiteInputs {
    let reading = ContentReader(folder: content).read()
    let folder = TemplateFolderReader(folder: templates).read()
    var diagnostics = reading.diagnostics + folder.diagnostics
    var site: Site?
    if let results = reading.results, let templates = folder.folder {
      let preparation = Site.prepare(results: results, templates: templates)
      site = preparation.site
      diagnostics += preparation.diagnostics
    }
    return SiteInputs(
      results: reading.results, site: site, diagnostics: diagnostics,
      fileCount: reading.fileCount)
  }
}
