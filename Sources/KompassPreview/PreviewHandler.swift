import FlyingFox
import Foundation
import KompassBuild
import KompassSite

/// Answers requests: files of the published site, and what the preview adds to it.
struct PreviewHandler: HTTPHandler {
  private let folder: PublishedFolder
  private let coming: ComingSite
  private let events: PreviewEvents

  /// - Parameters:
  ///   - output: the folder that the site is published to.
  ///   - coming: the site that is being written to it.
  ///   - events: what pages listen to.
  init(output: String, coming: ComingSite = ComingSite(), events: PreviewEvents) {
    folder = PublishedFolder(output: output)
    self.coming = coming
    self.events = events
  }

  /// What stands at a path: of the site that is being written, else of the one that is published.
  private func content(at parts: [String]) -> PublishedFolder.Content? {
    switch coming.content(at: parts) {
    case .file(let bytes): .file(bytes)
    case .nothing: nil
    case .unknown: folder.content(at: parts)
    }
  }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    var response = answer(request)
    response.headers[.cacheControl] = "no-store"
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    if request.method == .HEAD {
      // The length is that of what a GET would give.
      if case .httpBody(let body) = response.payload, let count = body.count {
        response.headers[.contentLength] = String(count)
      }
      response.payload = .httpBody(HTTPBodySequence(data: Data()))
    }
    return response
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    guard ServedHost.isOwn(request.headers[.host]) else {
      return Self.text(
        HTTPStatusCode(421, phrase: "Misdirected Request"),
        "The preview answers to localhost and 127.0.0.1 only.")
    }
    guard [.GET, .HEAD].contains(request.method) else {
      var response = Self.text(.methodNotAllowed, "The preview can only be read.")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    let raw = request.target.path()
    do throws(RequestPath.Refusal) {
      let path = try RequestPath(raw)
      if path.parts.first == PreviewFiles.folder {
        return own(path, isHead: request.method == .HEAD)
      }
      // Before the file is read: what is read is of this version, or of a newer one that is told of later.
      let version = events.version
      guard folder.isSite else { return waiting(version: version) }
      return site(path, raw: raw, query: request.target.query(), version: version)
    } catch {
      switch error {
      case .malformed: return Self.text(.badRequest, "This is no address.")
      case .impossible: return Self.text(.notFound, "There is no such file.")
      case .tooLong:
        return Self.text(HTTPStatusCode(414, phrase: "URI Too Long"), "The address is too long.")
      }
    }
  }

  /// What only the preview has.
  private func own(_ path: RequestPath, isHead: Bool) -> HTTPResponse {
    switch path.parts.dropFirst().joined(separator: "/") {
    case PreviewFiles.scriptName where !path.isFolder:
      return Self.response(
        .ok, "text/javascript; charset=utf-8", Array(PreviewFiles.scriptText.utf8))
    case PreviewFiles.eventsName where !path.isFolder:
      let type: HTTPHeaders = [.contentType: "text/event-stream"]
      return isHead
        ? HTTPResponse(statusCode: .ok, headers: type)
        : HTTPResponse(
          statusCode: .ok, headers: type, body: HTTPBodySequence(from: events.listen()))
    default: return Self.text(.notFound, "There is no such file.")
    }
  }

  /// A file of the site. The site stands at the path of `base_url`, as it will when it is published, and at the root of the host.
  private func site(
    _ path: RequestPath, raw: String, query: String, version: String
  ) -> HTTPResponse {
    let base = basePath
    if path.parts.isEmpty, base != "/" { return Self.redirect(to: base, query: "") }
    var parts = path.parts
    let baseParts = (try? RequestPath(base))?.parts ?? []
    if parts.starts(with: baseParts) { parts.removeFirst(baseParts.count) }
    let file = path.isFolder || parts.isEmpty ? parts + [ServedFile.indexName] : parts
    if let served = ServedFile(file), let content = self.content(at: file) {
      switch content {
      case .file where parts.isEmpty && !path.isFolder:
        return Self.redirect(to: raw + "/", query: query)
      case .file(let bytes): return Self.response(.ok, served, bytes, version: version)
      case .folder:
        let page = parts + [ServedFile.indexName]
        if !path.isFolder, ServedFile(page) != nil, case .file = self.content(at: page) {
          return Self.redirect(to: raw + "/", query: query)
        }
      }
    }
    for page in ServedFile.notFoundPages(for: parts) {
      if let served = ServedFile(page), case .file(let bytes) = content(at: page) {
        return Self.response(.notFound, served, bytes, version: version)
      }
    }
    return Self.text(.notFound, "There is no such page.")
  }

  /// The path of `base_url`, of what is published: for those of a coming site all of its paths would be gone through.
  private var basePath: String {
    guard case .file(let rules) = folder.content(at: ServedFile.headersPath) else { return "/" }
    return ServedFile.basePath(from: String(decoding: rules, as: UTF8.self)) ?? "/"
  }

  /// A page that stands in until there is a site.
  private func waiting(version: String) -> HTTPResponse {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="color-scheme" content="light dark">
      <title>Preview</title>
      </head>
      <body>
      <p>There is no site yet. This page will show it as soon as it is built.</p>
      \(ServedPage.element(version: version))
      </body>
      </html>

      """
    return Self.response(.serviceUnavailable, "text/html; charset=utf-8", Array(page.utf8))
  }

  private static func redirect(to path: String, query: String) -> HTTPResponse {
    var response = text(.found, "The page has another address.")
    let isPlain = query.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    response.headers[.location] = query.isEmpty || !isPlain ? path : "\(path)?\(query)"
    return response
  }

  private static func response(
    _ status: HTTPStatusCode, _ file: ServedFile, _ bytes: [UInt8], version: String
  ) -> HTTPResponse {
    response(
      status, file.contentType, file.isPage ? ServedPage(bytes, version: version).bytes : bytes)
  }

  private static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    response(status, "text/plain; charset=utf-8", Array("\(text)\n".utf8))
  }

  private static func response(
    _ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: [.contentType: type],
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 64 * 1024))
  }
}
