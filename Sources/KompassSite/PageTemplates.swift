import KompassModel
import KompassTemplates

/// The pages' templates, compiled for one language.
struct PageTemplates: Sendable {
  let start: Template<StartView>
  let municipalities: Template<MunicipalityListView>
  let profile: Template<ProfileView>
  let evaluation: Template<EvaluationView>
  let easyRead: Template<EasyReadView>
  let compare: Template<CompareView>
  let comparison: Template<ComparisonView>
  let areas: Template<AreaListView>
  let area: Template<AreaView>
  let free: Template<FreePageView>
  let search: Template<SearchView>
  let glossary: Template<GlossaryView>
  let data: Template<DataView>
  let notFound: Template<NotFoundView>
  let embed: Template<EmbedView>
  let embedding: Template<EmbeddingView>
  /// The words at the foot of a page.
  let terms: Template<TermsView>

  init(_ compiler: inout TemplateCompiler, language: LanguageCode) {
    start = compiler.compile("pages/start", for: StartView.self, in: language)
    municipalities = compiler.compile(
      "pages/municipalities", for: MunicipalityListView.self, in: language)
    profile = compiler.compile("pages/profile", for: ProfileView.self, in: language)
    evaluation = compiler.compile("pages/evaluation", for: EvaluationView.self, in: language)
    easyRead = compiler.compile("pages/easy-read", for: EasyReadView.self, in: language)
    compare = compiler.compile("pages/compare", for: CompareView.self, in: language)
    comparison = compiler.compile("pages/comparison", for: ComparisonView.self, in: language)
    areas = compiler.compile("pages/areas", for: AreaListView.self, in: language)
    area = compiler.compile("pages/area", for: AreaView.self, in: language)
    free = compiler.compile("pages/free", for: FreePageView.self, in: language)
    search = compiler.compile("pages/search", for: SearchView.self, in: language)
    glossary = compiler.compile("pages/glossary", for: GlossaryView.self, in: language)
    data = compiler.compile("pages/data", for: DataView.self, in: language)
    notFound = compiler.compile("pages/not-found", for: NotFoundView.self, in: language)
    embed = compiler.compile("pages/embed", for: EmbedView.self, in: language)
    embedding = compiler.compile("pages/embedding", for: EmbeddingView.self, in: language)
    terms = compiler.compile("partials/terms", for: TermsView.self, in: language)
  }
}
