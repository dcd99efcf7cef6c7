import KompassModel
import KompassSearch
import KompassSite
import Synchronization

/// Makes the search index while the pages are rendered: a narrative that is read for a page is taken apart for the index at
/// once, so that it need not be held nor read again.
final class SearchGatherer: Sendable {
  /// What was gathered so far.
  private struct State {
    var taken: Set<EvaluationID> = []
    var analysed: [AnalysedEvaluation] = []
  }

  private let content: SearchContent
  private let source: NarrativeSource
  private let memory: IndexMemory
  private let fingerprint: @Sendable (EvaluationID) -> Fingerprint?
  private let state = Mutex(State())

  /// - Parameters:
  ///   - source: reads narratives.
  ///   - memory: knows narratives that were taken apart before.
  ///   - fingerprint: that of all that is taken apart of an evaluation; nil where it is not known.
  init(
    _ content: SearchContent, source: @escaping NarrativeSource, memory: IndexMemory = .none,
    fingerprint: @escaping @Sendable (EvaluationID) -> Fingerprint? = { _ in nil }
  ) {
    self.content = content
    self.source = source
    self.memory = memory
    self.fingerprint = fingerprint
  }

  /// Reads a narrative; the first time, takes it apart for the index.
  ///
  /// - Throws: what the source throws; the narrative then counts as not read.
  func read(_ id: EvaluationID) throws -> Narrative {
    let narrative = try source(id)
    if state.withLock({ $0.taken.insert(id).inserted }), let text = content.text(of: id, narrative)
    {
      let analysed = AnalysedEvaluation(text)
      if let key = fingerprint(id) { memory.keep(key, analysed.packed) }
      state.withLock { $0.analysed.append(analysed) }
    }
    return narrative
  }

  /// Takes a narrative from what is known.
  ///
  /// - Returns: whether it is known.
  private func recall(_ id: EvaluationID) -> Bool {
    guard let key = fingerprint(id), let packed = memory.find(key),
      let analysed = AnalysedEvaluation(packed: packed)
    else { return false }
    memory.keep(key, packed)
    state.withLock { state in
      state.taken.insert(id)
      state.analysed.append(analysed)
    }
    return true
  }

  /// Whether so many evaluations were taken apart before that little is to be read for an index.
  private var isMostKnown: Bool {
    let most = max(1, content.evaluations.count / 8)
    let unknown = content.evaluations.lazy.filter { [self] id in
      !(fingerprint(id).map { memory.knows($0) } ?? false)
    }
    return unknown.prefix(most + 1).count <= most
  }

  /// Begins to make the index before any page is rendered, where little is to be read for it: parts of it can be done by one core
  /// only, and pages keep the others busy meanwhile.
  ///
  /// - Returns: nil where it is to be made when the pages are done, which read the narratives.
  /// - Throws: ``BuildFault/contentChanged(reason:)`` when a narrative can no longer be read.
  func begin(workers: Int) throws(BuildFault) -> EarlyIndex? {
    guard workers > 1, isMostKnown else { return nil }
    try gather(workers: workers)
    return EarlyIndex { [self] in build(workers: workers) }
  }

  /// Makes the index of everything, and reads first what no page asked for. Nothing may be reading any more.
  ///
  /// - Throws: ``BuildFault/contentChanged(reason:)`` when a narrative can no longer be read.
  func index(workers: Int) throws(BuildFault) -> BuiltIndex {
    try gather(workers: workers)
    return build(workers: workers)
  }

  private func gather(workers: Int) throws(BuildFault) {
    let taken = state.withLock { $0.taken }
    let missing = content.evaluations.filter { !taken.contains($0) }
    _ = try Parallel.sum(over: missing, workers: workers) { id throws(BuildFault) in
      if self.recall(id) { return 1 }
      do { _ = try self.read(id) } catch { throw BuildFault.contentChanged(reason: "\(error)") }
      return 1
    }
  }

  private func build(workers: Int) -> BuiltIndex {
    let analysed = state.withLock { state in
      defer { state.analysed = [] }
      return state.analysed
    }
    return IndexBuilder(directory: content.directory, plain: content.plain)
      .build(analysed, memory: memory, workers: .helped(workers))
  }
}
