import KompassModel
import Synchronization

/// Writes the cache while the site is made, group by group in the order of the plan, whichever is done first. What is held is
/// the groups that wait for one before them.
///
/// That it cannot be written only costs the next build time, so nobody is told.
final class CacheSpool: Sendable {
  private struct State {
    var file: OpenFile?
    var print = Fingerprint()
    var count = 0
    /// The place of the group that is to be written next.
    var turn = 0
    var waiting: [Int: [UInt8]] = [:]
    var isWhole = false
    var isPublished = false

    mutating func append(_ bytes: [UInt8]) {
      guard let open = file else { return }
      print.add(bytes)
      count += bytes.count
      do { try open.append(bytes) } catch { file = nil }
    }
  }

  private let path: String
  private let state = Mutex(State())

  /// - Parameter path: where the cache is to lie; until it is whole it has another name.
  init(path: String) {
    self.path = path
    state.withLock { state in
      // Somebody's link or folder of that name is not written through.
      try? FileSystem.removeFile(newPath)
      state.file = try? OpenFile(newPath)
      state.append(BuildCache.opening)
    }
  }

  deinit {
    if !state.withLock({ $0.isPublished }) { try? FileSystem.removeFile(newPath) }
  }

  private var newPath: String { path + ".new" }

  /// Writes a group when its turn has come.
  ///
  /// - Parameter place: counts the groups of a build from 0; none may be left out.
  func append(_ group: CachedGroup, at place: Int) {
    let bytes = BuildCache.bytes(of: group)
    state.withLock { state in
      state.waiting[place] = bytes
      while let next = state.waiting.removeValue(forKey: state.turn) {
        state.append(next)
        state.turn += 1
      }
    }
  }

  /// Writes what is known of the whole, and ends the file.
  func finish(_ whole: BuildCache.Whole) {
    state.withLock { state in
      precondition(state.waiting.isEmpty, "every group is written")
      state.append(BuildCache.closing(whole, at: state.count))
      var end = CacheWriter()
      end.fingerprint(state.print)
      state.append(end.bytes)
      guard let file = state.file, (try? file.close()) != nil else { return }
      state.file = nil
      state.isWhole = true
    }
  }

  /// Puts the cache in the place of the one before, which is of no more use in any case.
  func publish() {
    state.withLock { state in
      if state.isWhole, (try? FileSystem.rename(newPath, to: path)) != nil {
        state.isPublished = true
      } else {
        try? FileSystem.removeFile(path)
      }
    }
  }
}
