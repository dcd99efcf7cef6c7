import KompassContent
import KompassModel
import KompassSite

/// Everything a site is made from, read and checked: what a build and a check have in common.
struct SiteInputs {
  /// The content; nil when it has errors.
  let results: Results?
  /// The site; nil when content or templates have errors that keep it from being planned.
  let site: Site?
  /// Every file of the site; nil when content or templates have errors that keep it from being planned.
  let plan: SitePlan?
  /// How many files that is.
  let plannedCount: Int
  /// How many of them are made while narratives are read.
  let plannedPageCount: Int
  /// What is searched; nil when the site has no search, or no plan.
  let search: SearchContent?
  /// Everything that was found, in the order of files and lines.
  let diagnostics: [Diagnostic]
  /// What tells whether a narrative has changed since.
  let narrativeMarks: NarrativeMarks
  /// The fingerprints of the files of the content.
  let contentFiles: ContentFingerprints
  /// Those of the templates.
  let templateFiles: [String: Fingerprint]
  /// What was gathered from narratives, for the next build.
  let knownNarratives: KnownNarratives
  /// How many files of content were read.
  let fileCount: Int
  /// How long reading and checking the files took.
  let readingSeconds: Double
  /// How long compiling the templates and planning the site took.
  let planningSeconds: Double

  /// Reads both folders; a mistake in one does not hide those in the other.
  ///
  /// - Parameters:
  ///   - hasSearch: whether the site is to have search.
  ///   - hasPictures: whether the site is to have pictures for sharing; whoever writes them must be able to make PNG.
  ///   - known: what was gathered from narratives before.
  ///   - read: what is in the folder of templates, where it was read before.
  ///   - memory: what earlier builds read.
  static func read(
    content: String, templates path: String, hasSearch: Bool = true, hasPictures: Bool = false,
    known: KnownNarratives = KnownNarratives(), read: ReadTemplates? = nil,
    memory: InputMemory? = nil
  ) -> SiteInputs {
    var watch = Stopwatch()
    let reading = ContentReader(folder: content, known: known, composed: memory?.content).read()
    let (folder, before) =
      read.map { ($0.reading, nil) } ?? memory?.templates(in: path)
      ?? (ReadTemplates(folder: path).reading, nil)
    var compiled = before
    defer { if read == nil { memory?.keep(folder, compiled, in: path) } }
    let readingSeconds = watch.lap()
    var diagnostics = reading.diagnostics + folder.diagnostics
    var plan: SitePlan?
    var check: PlanCheck?
    var ready: Site?
    var search: SearchContent?
    if let templates = folder.folder, reading.results == nil {
      diagnostics += CompiledTemplates(templates).diagnostics
    }
    if let results = reading.results, let templates = folder.folder {
      let preparation = Site.prepare(
        results: results, templates: templates, compiled: compiled, hasSearch: hasSearch,
        hasPictures: hasPictures, workers: .helped(ProcessorCount.active))
      compiled = preparation.compiled
      diagnostics += preparation.diagnostics
      if let site = preparation.site {
        let files = site.plan()
        let found = PlanCheck(plan: files, links: results.pageLinks)
        diagnostics +=
          found.collisions(templates: templates.path)
          + found.brokenLinks(
            among: results.pageLinks, pages: results.pages)
        check = found
        plan = files
        ready = site
        search = site.searchContent()
      }
    }
    return SiteInputs(
      results: reading.results, site: ready, plan: plan,
      plannedCount: check?.count ?? 0, plannedPageCount: check?.pageCount ?? 0, search: search,
      diagnostics: diagnostics.sorted { $0.location < $1.location },
      narrativeMarks: reading.narrativeMarks, contentFiles: reading.files,
      templateFiles: folder.files, knownNarratives: reading.knownNarratives,
      fileCount: reading.fileCount,
      readingSeconds: readingSeconds, planningSeconds: watch.lap())
  }
}
