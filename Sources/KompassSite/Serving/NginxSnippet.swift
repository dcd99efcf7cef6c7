import KompassModel

/// A file to include in a `server` of nginx.
///
/// nginx forgets the headers of an outer block as soon as an inner one sets a header of its own: so each block has all.
struct NginxSnippet: Sendable {
  /// The site.
  let site: SiteConfiguration

  /// The text of the file.
  var text: String {
    let base = site.baseURL.path
    let patterns = ServerPatterns(of: site)
    let file = SiteMap.serverPath("nginx.conf").address
    let opening = """
      # How nginx is to serve this site, made with it for the path \(base)
      # Include it in a server whose root is the folder in which that path lies:
      #
      #   server {
      #     root /srv/www;
      #     include /srv/www\(base)\(file);
      #   }
      #
      # Strict-Transport-Security binds the whole host, so it is yours to decide. It has to stand wherever
      # add_header stands below:
      #   add_header Strict-Transport-Security "max-age=31536000" always;

      location ^~ \(base) {
        index index.html;
        absolute_redirect off;
        error_page 403 404 =404 \(base)\(SiteMap.notFoundName);

        # Files that “kompassros build --precompressed” made; without them nothing changes.
        gzip_static on;
        gzip_vary on;

        default_type application/octet-stream;
        types {
      \(types)
        }
        charset utf-8;
        charset_types
      \(charsetTypes);

        # Pages
      \(headers(.page, indentation: "  "))

        # What a build keeps to itself
        location ~ "/[.](?!well-known/)" { return 404; }
        location = \(base)\(SiteMap.headersPath) { return 404; }

      """
    return opening + locations(patterns, Delivery.allCases, indentation: "  ")
      + patterns.languages.map { section(of: $0, patterns) }.joined() + "}\n"
  }

  /// The part of a language that has a folder: its own page for addresses that do not exist.
  private func section(of language: LanguageCode, _ patterns: ServerPatterns) -> String {
    let folder = site.baseURL.path + language.text + "/"
    return """

        location ^~ \(folder) {
          error_page 403 404 =404 \(folder)\(SiteMap.notFoundName);

      """ + locations(patterns, [.embed, .file], indentation: "    ") + "  }\n"
  }

  private var types: String {
    let own = MediaType.all.map { "    \($0.name) \($0.endings.joined(separator: " "));" }
    return (own + ["    application/gzip gz;"]).joined(separator: "\n")
  }

  /// text/html is always among them; named again it is a warning.
  private var charsetTypes: String {
    MediaType.all.filter { $0.isText && $0.name != "text/html" }.map { "    " + $0.name }
      .joined(separator: "\n")
  }

  private func locations(
    _ patterns: ServerPatterns, _ deliveries: [Delivery], indentation: String
  ) -> String {
    let feed = "/\(SiteMap.feedName.replacing(".", with: "[.]"))$"
    let inner = indentation + "  "
    return patterns.all().filter { deliveries.contains($0.delivery) }.map { pattern, delivery in
      var text = ""
      if delivery == .file {
        text += "\n\(indentation)location ~ \"\(feed)\" {\n"
        text += "\(inner)types { \(MediaType.feed.name) xml; }\n"
        text += headers(delivery, indentation: inner) + "\n\(indentation)}\n"
      }
      text += "\n\(indentation)location ~ \"\(pattern)\" {\n"
      return text + headers(delivery, indentation: inner) + "\n\(indentation)}\n"
    }.joined()
  }

  private func headers(_ delivery: Delivery, indentation: String) -> String {
    delivery.headers(allowedAncestors: site.allowedAncestors)
      .map { "\(indentation)add_header \($0.name) \"\($0.value)\" always;" }
      .joined(separator: "\n")
  }
}
