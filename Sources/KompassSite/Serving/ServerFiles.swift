import KompassModel

/// The files by which a server learns how to serve the site.
struct ServerFiles: Sendable {
  /// The site.
  let site: SiteConfiguration
  /// Every path of the site, in any order.
  let paths: [OutputPath]

  /// The files, with those that hosts look for first.
  var planned: [PlannedFile] {
    [
      PlannedFile(SiteMap.headersPath) { _ in
        Array(HeaderRules(for: paths, of: site).text.utf8)
      },
      PlannedFile(SiteMap.serverPath("nginx.conf")) { _ in
        Array(NginxSnippet(site: site).text.utf8)
      },
      PlannedFile(SiteMap.serverPath("apache.conf")) { _ in
        Array(ApacheSnippet(site: site).text.utf8)
      },
    ]
  }
}
