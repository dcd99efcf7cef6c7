import KompassModel

/// The files by which a server learns how to serve the site.
struct ServerFiles: Sendable {
  /// The site.
  let site: SiteConfiguration
  /// Every path of the site but their own, in any order.
  let paths: [OutputPath]

  /// The files.
  var planned: [PlannedFile] {
    let nginx = SiteMap.serverPath("nginx.conf")
    let apache = SiteMap.serverPath("apache.conf")
    return [
      PlannedFile(SiteMap.headersPath) { _ in
        Array(HeaderRules(for: paths + [nginx, apache], of: site).text.utf8)
      },
      PlannedFile(nginx) { _ in Array(NginxSnippet(site: site).text.utf8) },
      PlannedFile(apache) { _ in Array(ApacheSnippet(site: site).text.utf8) },
    ]
  }
}
