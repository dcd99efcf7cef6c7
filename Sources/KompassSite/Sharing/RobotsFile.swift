/// `robots.txt`: everything may be read, and where the list of pages is. It counts only at the root of a host.
enum RobotsFile {
  /// - Parameter root: the absolute address of the root of the site, with a `/` at its end.
  static func bytes(root: String) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(root)\(SitemapFiles.name)\n".utf8)
  }
}
