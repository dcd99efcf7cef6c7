import KompassModel
import KompassSite
import Synchronization

/// The published site, as far as its files can stand in the new one as they are.
final class PreviousSite: Sendable {
  /// Where the cache has been read to.
  private struct State {
    var groups: BuildCache.Groups
    /// A group that was read, but not yet asked for.
    var next: CachedGroup.Packed?
    var isAtEnd = false
  }

  private let folder: String
  private let fingerprints: SiteFingerprints
  private let state: Mutex<State>

  /// - Parameters:
  ///   - folder: the published site.
  ///   - cache: what is known of its files.
  ///   - fingerprints: what the new site is made from.
  init(folder: String, cache: BuildCache, fingerprints: SiteFingerprints) {
    self.folder = folder
    self.fingerprints = fingerprints
    state = Mutex(State(groups: cache.groups))
  }

  /// What is known of the files of a group; nil when nothing is. To be asked in the order of the names, each once.
  func group(named name: String) -> CachedGroup.Packed? {
    state.withLock { state in
      while !state.isAtEnd {
        if state.next == nil { state.next = (try? state.groups.next()) ?? nil }
        guard let next = state.next, next.step == .pages else {
          state.isAtEnd = true
          return nil
        }
        if next.name > name { return nil }
        state.next = nil
        if next.name == name { return next }
      }
      return nil
    }
  }

  /// Where a published file lies.
  func path(of path: OutputPath) -> String { "\(folder)/\(path)" }

  /// Puts a published file into the staging folder when it would be made as it is: the same file under another name, so that
  /// nothing is copied and its time stays.
  ///
  /// - Returns: whether that was done; if not it must be made.
  func take(_ path: OutputPath, _ entry: BuildCache.Entry, to staging: String) -> Bool {
    let name = path.description
    guard let uses = entry.uses, fingerprints.fingerprint(of: uses) == entry.fingerprint,
      FileStamp(of: "\(folder)/\(name)") == entry.stamp
    else { return false }
    let target = "\(staging)/\(name)"
    guard FileSystem.link("\(folder)/\(name)", to: target) else { return false }
    // What was looked at and what was linked may be two files, if somebody works in the folder.
    if FileStamp(of: target) == entry.stamp { return true }
    try? FileSystem.removeFile(target)
    return false
  }
}
