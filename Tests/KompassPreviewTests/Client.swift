import Foundation
import Synchronization
import Testing

/// A browser that sends whatever bytes, over a real socket.
struct Client {
  /// An answer, taken apart.
  struct Answer {
    let status: Int
    /// By their names in lower case.
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    init(_ bytes: [UInt8]) throws {
      let end = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)), "an answer has a head")
      let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(
        separatedBy: "\r\n")
      status = try #require(lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) })
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        let name = parts[0].lowercased()
        #expect(headers[name] == nil, "\(name) is sent once")
        headers[name] = parts.last.map { $0.trimmingCharacters(in: .whitespaces) }
      }
      self.headers = headers
      body = Array(bytes[end.upperBound...])
    }
  }

  /// No test waits for as long unless it fails: also where all tests begin at once on a machine that others keep busy.
  static let patience: TimeInterval = 600

  let port: Int

  /// Asks for a target, which is sent as it is.
  func get(
    _ target: String, method: String = "GET", host: String? = "127.0.0.1"
  ) async throws -> Answer {
    try await send(
      Array(
        ("\(method) \(target) HTTP/1.1\r\n" + (host.map { "Host: \($0)\r\n" } ?? "")
          + "Connection: close\r\n\r\n").utf8))
  }

  /// Sends bytes, and reads until the server closes.
  func send(_ bytes: [UInt8]) async throws -> Answer {
    let connection = try Connection(port: port)
    try connection.send(bytes)
    return try Answer(try await connection.read { _ in false })
  }

  /// Listens to events.
  func listen() throws -> Connection {
    let connection = try Connection(port: port)
    try connection.send(
      Array("GET /.kompassros-preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
    return connection
  }
}

/// A socket that is connected to this machine.
final class Connection: Sendable {
  private let socket: Int32
  /// What was read and not asked for yet.
  private let rest = Mutex<[UInt8]>([])

  init(port: Int) throws {
    #if canImport(Darwin)
      let type = SOCK_STREAM
    #else
      let type = Int32(SOCK_STREAM.rawValue)
    #endif
    socket = Foundation.socket(AF_INET, type, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var patience = timeval(tv_sec: Int(Client.patience), tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let socket = socket
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 {
      close(socket)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { close(socket) }

  func send(_ bytes: [UInt8]) throws {
    let count = Foundation.write(socket, bytes, bytes.count)
    #expect(count == bytes.count)
  }

  /// Reads until there is enough, or the server closes. Not on one of the threads that the server works on.
  func read(until isEnough: @escaping @Sendable ([UInt8]) -> Bool) async throws -> [UInt8] {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [self] in
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while !isEnough(bytes) {
          let count = Foundation.read(socket, &buffer, buffer.count)
          if count <= 0 { break }
          bytes += buffer[..<count]
        }
        continuation.resume(returning: bytes)
      }
    }
  }

  /// Reads until a text has come, and leaves what follows it for the next time.
  ///
  /// - Returns: what was read, with that text at its end.
  func read(until text: String) async throws -> String {
    let wanted = Array(text.utf8)
    let before = rest.withLock { $0 }
    let bytes =
      before.firstRange(of: wanted) == nil
      ? before + (try await read { (before + $0).firstRange(of: wanted) != nil }) : before
    let end = try #require(
      bytes.firstRange(of: wanted)?.upperBound,
      "“\(text)” comes; so far: \(String(decoding: bytes, as: UTF8.self))")
    rest.withLock { $0 = Array(bytes[end...]) }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
