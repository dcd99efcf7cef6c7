import FlyingSocks

/// The bytes that a page which listens is sent, as the server takes them.
struct EventSequence: AsyncBufferedSequence {
  typealias Element = UInt8

  /// Ends the listening when nobody holds it any more.
  final class Listening: Sendable {
    private let end: @Sendable () -> Void

    init(end: @escaping @Sendable () -> Void) { self.end = end }

    deinit { end() }
  }

  /// Gives events as they come.
  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var events: AsyncStream<[UInt8]>.Iterator
    fileprivate let listening: Listening
    private var pending: ArraySlice<UInt8> = []

    fileprivate init(events: AsyncStream<[UInt8]>.Iterator, listening: Listening) {
      self.events = events
      self.listening = listening
    }

    mutating func next() async throws -> UInt8? {
      if pending.isEmpty { pending = await events.next()?[...] ?? [] }
      return pending.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if pending.isEmpty { pending = await events.next()?[...] ?? [] }
      let bytes = Array(pending.prefix(count))
      pending = pending.dropFirst(count)
      return bytes.isEmpty ? nil : bytes
    }
  }

  let stream: AsyncStream<[UInt8]>
  let listening: Listening

  func makeAsyncIterator() -> Iterator {
    Iterator(events: stream.makeAsyncIterator(), listening: listening)
  }
}
