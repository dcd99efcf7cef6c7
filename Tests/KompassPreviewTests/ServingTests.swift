import FlyingFox
import Foundation
import Testing

@testable import KompassPreview

/// What a browser gets, over a real socket.
@Suite struct ServingTests {
  /// A folder that looks as if a build had made it, and a server of it.
  private final class Site: Sendable {
    let folder: Folder
    let events = PreviewEvents(run: "test")
    let listening: Preview.Listening
    var client: Client { Client(port: listening.port) }

    init(isBuilt: Bool = true) async throws {
      folder = try Folder()
      for (name, text) in [
        "index.html": "<!doctype html><body>start</body>", "404.html": "<p>saknas</p>",
        "en/404.html": "<p>missing</p>", "en/index.html": "<p>english</p>",
        "kommun/mark/index.html": "<p>Mark</p>", "kommun/mark/data.json": "{}",
        "kommun/mark/diagram.svg": "<svg/>", "flode.xml": "<feed/>", "a.css": "p {}", "a.bin": "x",
        "a.unknown": "x", "tom/a.txt": "x", ".nojekyll": "", ".hidden": "secret",
        ".well-known/x.txt": "known", ".git/config": "secret",
        "_headers": "# rules\n\n/resultat/kommun/*/\n  X: y\n\n/resultat/\n  X: y\n",
      ] {
        try folder.write(text, to: "public/\(name)")
      }
      if isBuilt { try folder.write("index.html\n", to: "public/.kompassros-files") }
      try folder.write("secret", to: "secret.txt")
      listening = try await Preview.listen(
        at: 0, handler: PreviewHandler(output: folder.at("public"), events: events))
    }

    func stop() async {
      events.close()
      await listening.server.stop(timeout: 0)
      _ = await listening.task.result
    }
  }

  /// Runs a test with a site of its own.
  private func serving(
    isBuilt: Bool = true, _ body: (Site, Client) async throws -> Void
  ) async throws {
    let site = try await Site(isBuilt: isBuilt)
    do {
      try await body(site, site.client)
      await site.stop()
    } catch {
      await site.stop()
      throw error
    }
  }

  @Test func filesHaveTheirTypes() async throws {
    try await serving { _, client in
      for (path, type) in [
        "/resultat/": "text/html; charset=utf-8",
        "/resultat/index.html": "text/html; charset=utf-8",
        "/resultat/kommun/mark/": "text/html; charset=utf-8",
        "/resultat/kommun/mark/data.json": "application/json; charset=utf-8",
        "/resultat/kommun/mark/diagram.svg": "image/svg+xml; charset=utf-8",
        "/resultat/flode.xml": "application/atom+xml; charset=utf-8",
        "/resultat/a.css": "text/css; charset=utf-8", "/resultat/a.bin": "application/octet-stream",
        "/resultat/a.unknown": "application/octet-stream",
        "/resultat/.well-known/x.txt": "text/plain; charset=utf-8",
        "/resultat/.nojekyll": "application/octet-stream", "/a.css": "text/css; charset=utf-8",
        "/kommun/mark/": "text/html; charset=utf-8",
      ] {
        let answer = try await client.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(answer.headers["content-type"] == type, "\(path)")
        #expect(answer.headers["cache-control"] == "no-store", "\(path)")
        #expect(answer.headers["x-content-type-options"] == "nosniff", "\(path)")
      }
      #expect(try await client.get("/resultat/kommun/mark/data.json?x=1").text == "{}")
    }
  }

  @Test func pagesHaveTheScriptAndFilesHaveNot() async throws {
    try await serving { site, client in
      let element = ServedPage.element(version: "test-0")
      #expect(
        try await client.get("/resultat/").text == "<!doctype html><body>start\(element)</body>")
      #expect(try await client.get("/resultat/a.css").text == "p {}")
      site.events.publish(version: 7)
      #expect(try await client.get("/resultat/").text.contains(#"data-version="test-7""#))
      #expect(try site.folder.text("public/index.html") == "<!doctype html><body>start</body>")
      let script = try await client.get(PreviewFiles.script)
      #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(script.text == PreviewFiles.scriptText)
      #expect(try await client.get("/.kompassros-preview/").status == 404)
      #expect(try await client.get("/.kompassros-preview/other").status == 404)
    }
  }

  @Test func foldersHaveOneAddress() async throws {
    try await serving { _, client in
      for (path, location) in [
        "/": "/resultat/", "/resultat": "/resultat/",
        "/resultat/kommun/mark": "/resultat/kommun/mark/",
        "/kommun/mark?a=b": "/kommun/mark/?a=b", "/resultat/en": "/resultat/en/",
      ] {
        let answer = try await client.get(path)
        #expect(answer.status == 302, "\(path)")
        #expect(answer.headers["location"] == location, "\(path)")
      }
    }
  }

  @Test func whatIsNotThereHasThePageOfItsLanguage() async throws {
    try await serving { _, client in
      for path in ["/resultat/saknas", "/resultat/tom/", "/resultat/tom", "/resultat/index.html/x"]
      {
        let answer = try await client.get(path)
        #expect(answer.status == 404, "\(path)")
        #expect(answer.text.hasPrefix("<p>saknas</p>"), "\(path)")
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
      }
      let english = try await client.get("/resultat/en/missing/")
      #expect(english.status == 404)
      #expect(english.text.hasPrefix("<p>missing</p>"))
    }
  }

  @Test func headIsAGetWithoutABody() async throws {
    try await serving { _, client in
      for path in ["/resultat/", "/resultat/saknas", "/resultat/a.css", "/", PreviewFiles.script] {
        let get = try await client.get(path)
        let head = try await client.get(path, method: "HEAD")
        #expect(head.status == get.status)
        #expect(head.headers == get.headers, "\(path)")
        #expect(head.headers["content-length"] == String(get.body.count))
        #expect(head.body.isEmpty)
      }
      let events = try await client.get("/.kompassros-preview/events", method: "HEAD")
      #expect(events.headers["content-type"] == "text/event-stream")
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
  func nothingCanBeWritten(_ method: String) async throws {
    try await serving { _, client in
      for path in ["/resultat/", "/.kompassros-preview/events"] {
        let answer = try await client.get(path, method: method)
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET, HEAD")
      }
    }
  }

  @Test func nothingOutsideIsServed() async throws {
    try await serving { site, client in
      let folder = site.folder
      try FileManager.default.createSymbolicLink(
        atPath: folder.at("public/out.txt"), withDestinationPath: folder.at("secret.txt"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.at("public/up"), withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(
        atPath: folder.at("public/in.css"), withDestinationPath: "a.css")
      try folder.write("secret", to: "public-other/secret.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder.at("public/beside"), withDestinationPath: "../public-other")
      #expect(mkfifo(folder.at("public/pipe"), 0o600) == 0)
      for path in [
        "/../secret.txt", "/resultat/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
        "/resultat/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/en/..%2f..%2fsecret.txt",
        "//secret.txt", "/resultat//index.html", "/out.txt", "/up/secret.txt", "/up/",
        "/beside/secret.txt", "/pipe", "/.hidden", "/.git/config", "/resultat/.hidden",
        "/.kompassros-files", "/_headers", "/%2ehidden", "/public/../.hidden",
        "/.well-known/../.hidden",
        "/" + folder.at("secret.txt"), "/%2f" + folder.at("secret.txt"),
      ] {
        let answer = try await client.get(path)
        #expect(answer.status == 404, "\(path)")
        #expect(!answer.text.contains("secret"), "\(path)")
      }
      for path in ["/%00", "/index.html%00", "/resultat/%ff", "/%c3%28", "/%", "/%2", "index.html"]
      {
        #expect(try await client.get(path).status == 400, "\(path)")
      }
      // No longer, for the server's reading takes time that grows with the square.
      let long = "/" + String(repeating: "a", count: RequestPath.most)
      #expect(try await client.get(long).status == 414)
      #expect(try await client.get("/in.css").text == "p {}")
    }
  }

  @Test func bytesThatAreNoRequestEndTheConnectionAlone() async throws {
    try await serving { _, client in
      for bytes in [
        Array("GET /\u{0} HTTP/1.1\r\n\r\n".utf8), Array("\r\n\r\n".utf8),
        Array("GET /".utf8) + [0xFF, 0xFE] + Array(" HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8),
      ] {
        let connection = try Connection(port: client.port)
        try connection.send(bytes + Array("x".utf8))
        // Whatever it says, nothing of the site.
        let answer = try await connection.read { !$0.isEmpty }
        #expect(!String(decoding: answer, as: UTF8.self).contains("200 OK"))
      }
      #expect(try await client.get("/resultat/").status == 200)
    }
  }

  @Test func otherHostsAreRefused() async throws {
    try await serving { _, client in
      for host in ["evil.example", "evil.example:8080", "localhost.evil.example", nil] {
        for path in ["/resultat/", "/.kompassros-preview/events", "/missing"] {
          let answer = try await client.get(path, host: host)
          #expect(answer.status == 421)
          #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
        }
      }
      #expect(try await client.get("/resultat/", host: "localhost:8080").status == 200)
    }
  }

  /// A folder that no build made may hold anything.
  @Test func onlyAPublishedSiteIsServed() async throws {
    try await serving(isBuilt: false) { site, client in
      let waiting = try await client.get("/resultat/")
      #expect(waiting.status == 503)
      #expect(waiting.text.contains(ServedPage.element(version: "test-0")))
      #expect(try await client.get("/a.css").status == 503)
      try site.folder.write("index.html\n", to: "public/.kompassros-files")
      #expect(try await client.get("/a.css").status == 200)
    }
  }

  @Test func pagesHearOfChanges() async throws {
    try await serving { site, client in
      let first = try client.listen()
      let head = try await first.read(until: "data: test-0\n\n")
      #expect(head.contains("Content-Type: text/event-stream\r\n"))
      #expect(head.contains("event: reload\n"))
      let fault = FaultNote(.busy(output: "public"), number: 4)
      site.events.publish(fault)
      _ = try await first.read(until: "event: fault\ndata: \(fault.json)\n\n")
      // A page that is opened while the fault lasts is told of it.
      let second = try client.listen()
      #expect(try await second.read(until: "\"number\":4").contains("data: test-0\n"))
      #expect(site.events.listenerCount == 2)
      site.events.publish(version: 1)
      _ = try await first.read(until: "event: reload\ndata: test-1\n\n")
      _ = try await second.read(until: "event: reload\ndata: test-1\n\n")
      let third = try client.listen()
      #expect(try await !third.read(until: "data: test-1\n\n").contains("fault"))
    }
  }

  /// Whoever goes away is forgotten with the next sign of life.
  @Test func pagesThatGoAwayAreForgotten() async throws {
    try await serving { site, client in
      do {
        let connection = try client.listen()
        _ = try await connection.read(until: "data: test-0\n\n")
        #expect(site.events.listenerCount == 1)
      }
      let end = ContinuousClock.now + .seconds(Client.patience)
      while site.events.listenerCount > 0, ContinuousClock.now < end {
        site.events.ping()
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(site.events.listenerCount == 0)
    }
  }

  @Test func aTakenPortIsTold() async throws {
    try await serving { site, client in
      await #expect(throws: PreviewFault.portTaken(client.port)) {
        _ = try await Preview.listen(
          at: client.port, handler: PreviewHandler(output: site.folder.path, events: site.events))
      }
    }
  }
}
