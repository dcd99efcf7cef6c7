import KompassModel
import Synchronization

/// Writes the cache while the site is made, group by group as each is done. What is held is where they lie.
///
/// That it cannot be written only costs the next build time, so nobody is told.
final class CacheSpool: Sendable {
  private struct State {
    var file: OpenFile?
    var sum = ByteSum()
    var count = 0
    /// Where each group lies in the file, by its place in the plan.
    var groups: [Int: Range<Int>] = [:]
    var isWhole = false
    var isPublished = false

    mutating func append(_ bytes: [UInt8]) {
      guard let open = file else { return }
      sum.add(bytes)
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

  /// Writes a group.
  ///
  /// - Parameter place: counts the groups of a build from 0; none may be left out.
  func append(_ group: CachedGroup, at place: Int) {
    let bytes = BuildCache.bytes(of: group)
    state.withLock { state in
      let start = state.count
      state.append(bytes)
      state.groups[place] = start..<state.count
    }
  }

  /// Writes what is known of the whole, and ends the file.
  func finish(_ whole: BuildCache.Whole) {
    state.withLock { state in
      let groups = state.groups.sorted { $0.key < $1.key }.map(\.value)
      BuildCache.close(whole, groups, at: state.count) { state.append($0) }
      var end = CacheWriter()
      end.fingerprint(Fingerprint(bits: state.sum.bits))
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
