import KompassSite
import Synchronization

/// The files of one group while they are made.
final class FileBatch: Sendable {
  /// A file that was made or taken, with the compressed one beside it.
  struct Made: Sendable {
    /// What is written to the cache of each; empty where none is kept.
    var entries: [(path: String, entry: BuildCache.Entry)] = []
    /// How many files.
    var files = 0
    /// How many bytes they hold.
    var bytes = 0

    /// Notes a file.
    ///
    /// - Parameter entry: what the next build is told of it; nil: nothing.
    mutating func note(_ path: OutputPath, bytes: Int, _ entry: BuildCache.Entry?) {
      files += 1
      self.bytes += bytes
      if let entry { entries.append((path.description, entry)) }
    }
  }

  private struct State {
    var left: Int
    var made: [(place: Int, made: Made)] = []
  }

  /// The group's place among those of the build.
  let place: Int
  /// The group's name.
  let name: String
  /// What is known of the published files.
  let known: [String: BuildCache.Entry]
  /// The paths that no compressed file may have, for a file of the publisher's is called so.
  let taken: Set<OutputPath>
  private let state: Mutex<State>

  /// - Parameter files: the files of the group.
  init(place: Int, name: String, files: [StagedFile], known: [String: BuildCache.Entry]) {
    self.place = place
    self.name = name
    self.known = known
    taken = Set(files.map(\.path).filter { $0.isCompressed })
    state = Mutex(State(left: files.count))
  }

  /// Notes what came of one file.
  ///
  /// - Parameter place: that of the file in the group.
  /// - Returns: everything in the order of the files, when this was the last one.
  func note(_ made: Made, at place: Int) -> [Made]? {
    state.withLock { state in
      state.left -= 1
      state.made.append((place, made))
      if state.left > 0 { return nil }
      defer { state.made = [] }
      return state.made.sorted { $0.place < $1.place }.map(\.made)
    }
  }
}
