import KompassModel
import KompassSearch
import Synchronization

/// Keeps what was made for a search index for the next build, in a file beside the output: narratives taken apart, texts and terms as
/// they are written.
///
/// Each piece is found by the fingerprint of all that it was made from, or says itself what that was, so the file need not fit the
/// published site. One of another program is as good as none, a piece that is damaged too. That it cannot be written only costs
/// the next build time, so nobody is told.
///
/// The file has a piece without bytes for the program, then the pieces in no order: fingerprint, number of bytes, fingerprint of
/// the bytes, bytes.
final class IndexStore: Sendable {
  /// The most bytes of a file that is read: twice what a hundred times Sweden needs.
  private static let largest = 1 << 30
  /// How many bytes stand before those of a piece.
  private static let headSize = 24

  private struct State {
    var file: OpenFile?
    var kept: Set<Fingerprint> = []
    var isPublished = false
  }

  private let path: String
  private let known: InputFile?
  /// Where the bytes of each piece stand in the known file, with their fingerprint.
  private let places: [Fingerprint: (range: Range<Int>, print: Fingerprint)]
  private let state: Mutex<State>

  /// - Parameters:
  ///   - path: where the file lies; until the new one is whole it has another name.
  ///   - program: what tells the program from others.
  ///   - isRead: whether what was kept before is of use.
  init(path: String, program: Fingerprint, isRead: Bool = true) {
    self.path = path
    let known = isRead ? InputFile(path, most: Self.largest) : nil
    self.known = known
    places = known.map { Self.places(in: $0, program) } ?? [:]
    state = Mutex(State())
    state.withLock { state in
      // Somebody's link or folder of that name is not written through.
      try? FileSystem.removeFile(newPath)
      state.file = try? OpenFile(newPath)
    }
    keep(program, [])
  }

  deinit {
    if !state.withLock({ $0.isPublished }) { try? FileSystem.removeFile(newPath) }
  }

  private var newPath: String { path + ".new" }

  /// What an index asks.
  var memory: IndexMemory {
    IndexMemory(
      knows: { [self] in places[$0] != nil }, find: { [self] in find($0) },
      keep: { [self] in keep($0, $1) })
  }

  /// A piece that was kept; nil when there is none.
  func find(_ key: Fingerprint) -> [UInt8]? {
    guard let known, let place = places[key] else { return nil }
    let bytes = known.bytes(at: place.range.lowerBound, count: place.range.count)
    return Fingerprint(of: bytes) == place.print ? bytes : nil
  }

  /// Keeps a piece for the next build.
  func keep(_ key: Fingerprint, _ bytes: [UInt8]) {
    var head = CacheWriter()
    head.fingerprint(key)
    head.fingerprint(Fingerprint(bits: UInt64(bytes.count)))
    head.fingerprint(Fingerprint(of: bytes))
    state.withLock { state in
      guard let file = state.file, state.kept.insert(key).inserted else { return }
      do {
        try file.append(head.bytes)
        try file.append(bytes)
      } catch { state.file = nil }
    }
  }

  /// Puts the new file in the place of the one before.
  func publish() {
    state.withLock { state in
      if let file = state.file, (try? file.close()) != nil,
        (try? FileSystem.rename(newPath, to: path)) != nil
      {
        state.isPublished = true
      }
      state.file = nil
    }
  }

  private static func places(
    in file: InputFile, _ program: Fingerprint
  ) -> [Fingerprint: (range: Range<Int>, print: Fingerprint)] {
    var places: [Fingerprint: (range: Range<Int>, print: Fingerprint)] = [:]
    var place = 0
    while place <= file.size - headSize {
      var reader = CacheReader(file.bytes(at: place, count: headSize))
      guard let key = try? reader.fingerprint(), let count = try? reader.fingerprint().bits,
        let print = try? reader.fingerprint(), place > 0 || key == program
      else { return [:] }
      place += headSize
      // Cut off, or damaged: what stands before is still good.
      guard count <= UInt64(file.size - place) else { return places }
      let range = place..<place + Int(count)
      places[key] = (range, print)
      place = range.upperBound
    }
    return places
  }
}
