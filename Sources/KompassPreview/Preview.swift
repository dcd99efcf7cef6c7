import FlyingFox
import FlyingSocks
import Foundation
import KompassBuild
import Synchronization

/// A preview of the site: it is built, served on this machine alone, built again after each change, and shown anew in
/// every page that is open.
public final class Preview: Sendable {
  /// The port that it listens at.
  public let port: Int

  private let server: HTTPServer
  private let serving: Task<Void, any Error>
  private let pinging: Task<Void, Never>
  private let events: PreviewEvents
  private let follower: SiteFollower

  /// Seconds between two signs of life to pages.
  private static let heartbeat = 10
  /// The most seconds that the end waits for requests.
  private static let farewell = 2

  /// Begins to serve and to build.
  ///
  /// - Parameters:
  ///   - folders: what to build from and where to.
  ///   - port: where to listen; 0 for any that is free.
  ///   - hasSearch: whether the site has search.
  ///   - hasPictures: whether it has pictures for sharing, on a machine that can make them.
  ///   - terminal: is told the address first, then how each build ended.
  /// - Throws: ``PreviewFault`` when nothing can be served.
  public static func start(
    folders: SiteBuild.Folders, port: Int, hasSearch: Bool = true, hasPictures: Bool = true,
    terminal: PreviewTerminal
  ) async throws(PreviewFault) -> Preview {
    let events = PreviewEvents(run: String(UInt64.random(in: .min ... .max), radix: 36))
    let coming = ComingSite()
    let server = try await listen(
      at: port, handler: PreviewHandler(output: folders.output, coming: coming, events: events))
    let preview = Preview(
      server: server,
      events: events,
      follower: SiteFollower(
        folders: folders, hasSearch: hasSearch, hasPictures: hasPictures, coming: coming,
        events: events, terminal: terminal))
    terminal.print("Preview at http://127.0.0.1:\(preview.port)/ (Ctrl-C ends it)")
    preview.follower.start()
    return preview
  }

  /// A server that listens.
  struct Listening {
    let server: HTTPServer
    let task: Task<Void, any Error>
    let port: Int
  }

  private init(server: Listening, events: PreviewEvents, follower: SiteFollower) {
    self.server = server.server
    serving = server.task
    port = server.port
    self.events = events
    self.follower = follower
    pinging = Task {
      while (try? await Task.sleep(for: .seconds(Self.heartbeat))) != nil { events.ping() }
    }
  }

  /// Whether a build is going on, for which ``stop()`` waits.
  public var isBuilding: Bool { follower.isBuilding }

  /// Waits until it is over.
  ///
  /// - Throws: ``PreviewFault/build(_:)`` when the site can never be built; not after ``stop()``.
  public func wait() async throws(PreviewFault) {
    let fault = await follower.ended()
    await close()
    if let fault { throw .build(fault) }
  }

  /// Ends it: the port is free, no build is going on, and nothing of one is left.
  public func stop() async {
    follower.stop()
    await close()
    _ = await follower.ended()
  }

  private func close() async {
    pinging.cancel()
    events.close()
    let server = server
    let serving = serving
    let ended = AsyncStream<Void> { continuation in
      Task {
        await server.stop(timeout: 0)
        _ = await serving.result
        continuation.finish()
      }
      // The server cannot be told to stop reading a request, and reads a very long one for minutes.
      Task {
        try? await Task.sleep(for: .seconds(Self.farewell))
        continuation.finish()
      }
    }
    for await _ in ended {}
  }

  /// Begins to listen, on the address that only this machine reaches.
  static func listen(
    at port: Int, handler: PreviewHandler
  ) async throws(PreviewFault) -> Listening {
    guard let number = UInt16(exactly: port),
      let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: number)
    else { throw .server(reason: "\(port) is no port") }
    // Answers are files of this machine. One that is busy gives them late, and late is better than a fault.
    let server = HTTPServer(
      config: HTTPServer.Configuration(address: address, timeout: 600, logger: .disabled),
      handler: handler)
    let failure = Failure()
    let task = Task {
      do {
        try await server.run()
      } catch {
        failure.fault.withLock { $0 = fault(of: error, port: port) }
        throw error
      }
    }
    while true {
      if let fault = failure.fault.withLock({ $0 }) { throw fault }
      if case .ip4(_, let taken) = await server.listeningAddress {
        return Listening(server: server, task: task, port: Int(taken))
      }
      try? await Task.sleep(for: .milliseconds(2))
    }
  }

  /// Why the server does not listen.
  private final class Failure: Sendable {
    let fault = Mutex<PreviewFault?>(nil)
  }

  private static func fault(of error: any Error, port: Int) -> PreviewFault {
    guard case SocketError.failed(_, let code, let message) = error else {
      return .server(reason: error.localizedDescription)
    }
    switch code {
    case EADDRINUSE: return .portTaken(port)
    case EACCES, EPERM: return .portForbidden(port)
    default: return .server(reason: message)
    }
  }
}
