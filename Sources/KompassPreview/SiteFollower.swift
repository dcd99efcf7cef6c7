import Foundation
import KompassBuild
import KompassModel
import Synchronization

/// Builds the site, and again whenever content or templates have changed, on a thread of its own.
///
/// It looks at names, sizes and times every ``pause``, which sees whatever way an editor saves in and needs nothing of the
/// operating system. A change counts when two looks agree, so that a file that is half written is left alone.
final class SiteFollower: Sendable {
  private struct State {
    var isStopping = false
    /// Whether the thread is at work.
    var isRunning = false
    var isBuilding = false
    /// How many versions of the site there were.
    var version = 0
    /// Whether the last of them was told of before it was published.
    var isAhead = false
    /// Who waits for the end, with what ended it.
    var waiting: [CheckedContinuation<BuildFault?, Never>] = []
    var fault: BuildFault?
  }

  private let folders: SiteBuild.Folders
  private let published: PublishedFolder
  private let hasSearch: Bool
  private let hasPictures: Bool
  private let coming: ComingSite
  private let events: PreviewEvents
  private let terminal: PreviewTerminal
  private let memory = InputMemory()
  private let state = Mutex(State())

  /// Seconds between two looks.
  private static let pause = 0.04
  /// Seconds until a second look at what has changed.
  private static let settling = 0.03
  /// Seconds until a build is tried again that another one kept from beginning.
  private static let patience = 0.5

  /// - Parameters:
  ///   - folders: what to build from and where to.
  ///   - hasSearch: whether the site has search.
  ///   - hasPictures: whether it has pictures for sharing, on a machine that can make them.
  ///   - coming: is given each site that is being written.
  ///   - events: hears how builds end.
  ///   - terminal: is told the same.
  init(
    folders: SiteBuild.Folders, hasSearch: Bool, hasPictures: Bool, coming: ComingSite,
    events: PreviewEvents, terminal: PreviewTerminal
  ) {
    self.folders = folders
    published = PublishedFolder(output: folders.output)
    self.hasSearch = hasSearch
    self.hasPictures = hasPictures
    self.coming = coming
    self.events = events
    self.terminal = terminal
  }

  /// Whether a build is going on.
  var isBuilding: Bool { state.withLock { $0.isBuilding } }

  /// Begins.
  func start() {
    state.withLock { $0.isRunning = true }
    let thread = Thread { [self] in end(follow()) }
    // As that of the main thread, on which builds run otherwise.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Asks for the end, which comes when the build that is going on has ended: it leaves nothing behind then.
  func stop() { state.withLock { $0.isStopping = true } }

  /// Waits for the end.
  ///
  /// - Returns: the fault that ended it; nil after ``stop()``.
  func ended() async -> BuildFault? {
    await withCheckedContinuation { continuation in
      let ended: BuildFault?? = state.withLock { state in
        if !state.isRunning { return .some(state.fault) }
        state.waiting.append(continuation)
        return nil
      }
      if let ended { continuation.resume(returning: ended) }
    }
  }

  private func end(_ fault: BuildFault?) {
    let waiting = state.withLock { state in
      state.isRunning = false
      state.fault = fault
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(returning: fault) }
  }

  private var isStopping: Bool { state.withLock { $0.isStopping } }

  /// What is known from one build to the next.
  private struct Progress {
    /// The site that was published last.
    var edition: PublishedFolder.Edition?
    /// Whether pages show a fault.
    var isFaulty = false
    /// How many faults there were.
    var faults = 0
    /// Whether the last build was kept from its end by what will pass.
    var isToBeTriedAgain = false
    /// What was said last of such a build, which is not said again.
    var told: BuildFault?
    /// Whether a build has come as far as its content lets it.
    var hasBuilt = false
  }

  /// - Returns: the fault that no change of content can mend.
  private func follow() -> BuildFault? {
    var progress = Progress()
    var seen = look().state
    if let fault = make(changes: [], &progress) { return fault }
    while !isStopping {
      let (now, seconds) = look()
      if now == seen, !progress.isToBeTriedAgain {
        // Another build may have published, too.
        if !progress.isFaulty, published.edition != progress.edition { publish(&progress) }
        // Of a core at most a fifth.
        Thread.sleep(forTimeInterval: max(Self.pause, seconds * 4))
        continue
      }
      if now == seen { Thread.sleep(forTimeInterval: Self.patience) }
      let settled = settle(now)
      if isStopping { break }
      if settled == seen, !progress.isToBeTriedAgain { continue }
      let changes = settled.changes(since: seen)
      seen = settled
      if let fault = make(changes: changes, &progress) { return fault }
    }
    return nil
  }

  /// The folders as they are, and how many seconds it took to look.
  private func look() -> (state: FolderState, seconds: Double) {
    let clock = ContinuousClock()
    let begun = clock.now
    let state = FolderState(of: [folders.content, folders.templates])
    return (state, (clock.now - begun) / .seconds(1))
  }

  /// The state of the folders when two looks agree.
  private func settle(_ first: FolderState) -> FolderState {
    var last = first
    while !isStopping {
      Thread.sleep(forTimeInterval: Self.settling)
      let next = look().state
      if next == last { break }
      last = next
    }
    return last
  }

  /// Builds, and says how it ended.
  ///
  /// - Parameter changes: the files that were changed.
  private func make(changes: [String], _ progress: inout Progress) -> BuildFault? {
    let clock = ContinuousClock()
    let begun = clock.now
    state.withLock { $0.isBuilding = true }
    defer { state.withLock { $0.isBuilding = false } }
    progress.isToBeTriedAgain = false
    state.withLock { $0.isAhead = false }
    let build = SiteBuild(
      folders: folders, isStrict: false, hasSearch: hasSearch, hasPictures: hasPictures,
      isLasting: false, memory: memory, ready: { [self] in show($0) }
    ) { _ in }
    let outcome: SiteBuild.Outcome
    // What was shown ahead is published by then, or will never be.
    defer { coming.forget() }
    do throws(BuildFault) {
      outcome = try build.run()
    } catch {
      return report(error, &progress)
    }
    progress.told = nil
    progress.hasBuilt = true
    guard let published = outcome.published else {
      let errors = outcome.diagnostics.filter { $0.severity == .error }
      terminal.complain(
        errors.map(\.text).joined() + Diagnostic.count(of: errors)
          + "\nThe preview shows the last site that could be built.")
      progress.faults += 1
      progress.isFaulty = true
      events.publish(FaultNote(outcome.diagnostics, number: progress.faults))
      return nil
    }
    publish(&progress)
    let milliseconds = Int(((clock.now - begun) / .milliseconds(1)).rounded())
    let warnings = outcome.diagnostics.count
    terminal.print(
      (published.isUnchanged ? "Nothing to build" : "Built")
        + " in \(milliseconds) ms: \(published.files) files"
        + (warnings == 0
          ? "" : ", \(warnings) warning\(warnings == 1 ? "" : "s") (see “kompassros check”)")
        + Self.list(changes))
    return nil
  }

  /// Lets pages that are open show the change at once, while all others are written.
  private func show(_ site: UnpublishedSite) {
    // A first site is shown when it is whole.
    guard published.isSite else { return }
    coming.show(site)
    let version = state.withLock { state in
      state.version += 1
      state.isAhead = true
      return state.version
    }
    events.publish(version: version)
  }

  /// Tells pages which version of the site there is.
  private func publish(_ progress: inout Progress) {
    let edition = published.edition
    let version = state.withLock { state in
      if edition != progress.edition, !state.isAhead { state.version += 1 }
      state.isAhead = false
      return state.version
    }
    progress.edition = edition
    progress.isFaulty = false
    events.publish(version: version)
  }

  /// - Returns: the fault, when it ends the preview.
  private func report(_ fault: BuildFault, _ progress: inout Progress) -> BuildFault? {
    switch fault {
    case .busy, .contentChanged: progress.isToBeTriedAgain = true
    // What stands in the way from the start will not go when something is written.
    default: if !progress.hasBuilt { return fault }
    }
    // Somebody is writing just now, and the next look will see it.
    if case .contentChanged = fault, progress.told == nil {
      progress.told = fault
      return nil
    }
    if progress.told == fault { return nil }
    progress.told = fault
    progress.faults += 1
    progress.isFaulty = true
    terminal.complain("kompassros: \(fault)")
    events.publish(FaultNote(fault, number: progress.faults))
    return nil
  }

  /// The first few of the changed files.
  private static func list(_ changes: [String]) -> String {
    if changes.isEmpty { return "" }
    let shown = changes.prefix(3).map(Diagnostic.printable).joined(separator: ", ")
    return "; changed: " + shown + (changes.count > 3 ? " and \(changes.count - 3) more" : "")
  }
}
