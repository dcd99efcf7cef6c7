import KompassSite
import Synchronization

/// Gives out the files of a plan one by one. A group is planned when there is nothing else to give out, so that at most one
/// for each core is held.
final class PlanQueue: Sendable {
  /// A group that is yet to be planned.
  struct Source: Sendable {
    /// Its name.
    let name: String
    /// Plans its files.
    let plan: @Sendable () throws(BuildFault) -> [StagedFile]
  }

  /// A file to be made.
  struct Item: Sendable {
    /// The group that it is of.
    let batch: FileBatch
    /// Its place in the group.
    let place: Int
    /// The file.
    let file: StagedFile
  }

  private struct State {
    var next = 0
    var waiting: [(batch: FileBatch, files: [StagedFile], given: Int)] = []
    var held = 0
    var most = 0

    /// A file of the group that has waited longest.
    mutating func take() -> Item? {
      guard let (batch, files, given) = waiting.first else { return nil }
      held -= 1
      if given + 1 == files.count {
        waiting.removeFirst()
      } else {
        waiting[0].given += 1
      }
      return Item(batch: batch, place: given, file: files[given])
    }
  }

  private let sources: [Source]
  private let previous: PreviousSite?
  private let begin: @Sendable (FileBatch, [StagedFile]) throws(BuildFault) -> Void
  private let state = Mutex(State())

  /// - Parameters:
  ///   - sources: the groups, in the order of their names.
  ///   - previous: what is known of published files.
  ///   - begin: is called with each group before its first file is given out.
  init(
    _ sources: [Source], previous: PreviousSite?,
    begin: @escaping @Sendable (FileBatch, [StagedFile]) throws(BuildFault) -> Void
  ) {
    self.sources = sources
    self.previous = previous
    self.begin = begin
  }

  /// The most files that were planned at a time and not yet given out.
  var most: Int { state.withLock { $0.most } }

  /// The next file; nil when there is none left to give out.
  func next() throws(BuildFault) -> Item? {
    while true {
      let claimed: (place: Int, known: CachedGroup.Packed?)
      let turn = state.withLock { state -> Turn in
        if let item = state.take() { return .file(item) }
        guard state.next < sources.count else { return .end }
        defer { state.next += 1 }
        return .group(state.next, previous?.group(named: sources[state.next].name))
      }
      switch turn {
      case .file(let item): return item
      case .end: return nil
      case .group(let place, let known): claimed = (place, known)
      }
      let source = sources[claimed.place]
      let files = try source.plan()
      // What is damaged is as good as unknown.
      let unpacked = (try? claimed.known?.unpacked())?.files ?? []
      let batch = FileBatch(
        place: claimed.place, name: source.name, files: files,
        known: Dictionary(
          unpacked.map { ($0.path, $0.entry) }, uniquingKeysWith: { first, _ in first }))
      try begin(batch, files)
      if files.isEmpty { continue }
      state.withLock { state in
        state.waiting.append((batch, files, 0))
        state.held += files.count
        state.most = max(state.most, state.held)
      }
    }
  }

  private enum Turn {
    case file(Item)
    case group(Int, CachedGroup.Packed?)
    case end
  }
}
