import KompassModel
import Synchronization

@testable import KompassSearch

/// What a build keeps for the next one.
final class KeptPieces: Sendable {
  /// What is there to be found.
  let known: [Fingerprint: [UInt8]]
  private let state = Mutex((kept: [Fingerprint: [UInt8]](), found: 0, asked: 0))

  init(_ known: [Fingerprint: [UInt8]] = [:]) {
    self.known = known
  }

  /// What was kept.
  var kept: [Fingerprint: [UInt8]] { state.withLock { $0.kept } }
  /// How much of what was asked for was there.
  var found: Int { state.withLock { $0.found } }
  /// How often something was asked for.
  var asked: Int { state.withLock { $0.asked } }

  var memory: IndexMemory {
    IndexMemory(
      knows: { [self] in known[$0] != nil },
      find: { [self] key in
        let bytes = known[key]
        state.withLock { state in
          state.asked += 1
          if bytes != nil { state.found += 1 }
        }
        return bytes
      }, keep: { [self] key, bytes in state.withLock { $0.kept[key] = bytes } })
  }
}
