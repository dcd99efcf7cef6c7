import KompassModel

/// A file to include in a `<Directory>` of Apache 2.4, or to copy as `.htaccess`.
///
/// Headers are set in the table of those that every answer has, errors and redirects too; a header that stands in both of
/// Apache's tables would be sent twice.
struct ApacheSnippet: Sendable {
  /// The site.
  let site: SiteConfiguration

  /// The text of the file.
  var text: String {
    let base = site.baseURL.path
    let file = SiteMap.serverPath("apache.conf").address
    return """
      # How Apache 2.4 is to serve this site, made with it for the path \(base)
      # Include it in the folder's block, or copy it to .htaccess there (AllowOverride FileInfo Indexes).
      # Modules: dir, headers, mime, rewrite.
      #
      #   <Directory "/srv/www\(base)">
      #     Require all granted
      #     Include "/srv/www\(base)\(file)"
      #   </Directory>
      #
      # Strict-Transport-Security binds the whole host, so it is yours to decide:
      #   Header always set Strict-Transport-Security "max-age=31536000"

      DirectoryIndex index.html
      ErrorDocument 404 \(base)\(SiteMap.notFoundName)
      \(languageErrors)
      \(types)
      AddEncoding gzip .gz

      RewriteEngine On
      RewriteBase \(base)
      # What a build keeps to itself
      RewriteRule "(^|/)[.](?!well-known/)" - [R=404,L]
      RewriteRule "^\(SiteMap.headersPath)$" - [R=404,L]
      # A folder without a page
      RewriteCond "%{REQUEST_FILENAME}" -d
      RewriteCond "%{REQUEST_FILENAME}/index.html" !-f
      RewriteRule "/$" - [R=404,L]
      # Files that “kompassros build --precompressed” made; without them nothing changes.
      RewriteCond "%{HTTP:Accept-Encoding}" "\\bgzip\\b"
      RewriteCond "%{REQUEST_FILENAME}.gz" -f
      RewriteRule "^(.+[^/])$" "$1.gz" [L]
      RewriteCond "%{HTTP:Accept-Encoding}" "\\bgzip\\b"
      RewriteCond "%{REQUEST_FILENAME}index.html.gz" -f
      RewriteRule "^(|.*/)$" "$1index.html.gz" [L]
      Header always merge Vary "Accept-Encoding"

      \(blocks)
      """
  }

  private var languageErrors: String {
    ServerPatterns(of: site).languages.map { language in
      let folder = site.baseURL.path + language.text + "/"
      return """
        <If "%{REQUEST_URI} =~ m#^\(folder.replacing(".", with: "[.]"))#">
          ErrorDocument 404 \(folder)\(SiteMap.notFoundName)
        </If>
        """
    }.joined(separator: "\n")
  }

  /// Forced and not added: the server's own list of types knows `.gz`, and would have the last word.
  private var types: String {
    let feed = SiteMap.feedName.replacing(".", with: "[.]")
    let known = MediaType.all.map { ("[.](\($0.endings.joined(separator: "|")))", $0) }
    return (known + [("^\(feed)", .feed)]).map { pattern, type in
      """
      <FilesMatch "\(pattern)([.]gz)?$">
        ForceType "\(type.header)"
      </FilesMatch>
      """
    }.joined(separator: "\n")
  }

  /// A chain in which one block counts.
  private var blocks: String {
    let known = ServerPatterns(of: site).all(seesCopies: true)
      .map { (Optional($0.pattern), $0.delivery) }
    return (known + [(nil, .page)]).enumerated().map { place, entry in
      let (pattern, delivery) = entry
      let name = pattern == nil ? "Else" : place == 0 ? "If" : "ElseIf"
      let condition = pattern.map { " \"%{REQUEST_URI} =~ m#\($0)#\"" } ?? ""
      let headers = delivery.headers(allowedAncestors: site.allowedAncestors)
        .map { "  Header always set \($0.name) \"\($0.value)\"\n" }.joined()
      return "<\(name)\(condition)>\n\(headers)</\(name)>\n"
    }.joined()
  }
}
