import KompassModel

/// The files by which a server learns how to serve the site.
struct ServerFiles: Sendable {
  /// The site.
  let site: SiteConfiguration
  /// Every file of the site but their own.
  let plan: SitePlan
  /// Paths like those of files that nobody plans.
  let others: [OutputPath]

  /// The files.
  var planned: [PlannedFile] {
    let nginx = SiteMap.serverPath("nginx.conf")
    let apache = SiteMap.serverPath("apache.conf")
    return [
      PlannedFile(SiteMap.headersPath) { _ in
        let rules = HeaderRules(of: site) { note in
          plan.forEach { note($0.path) }
          for path in others + [nginx, apache] { note(path) }
        }
        return Array(rules.text.utf8)
      },
      PlannedFile(nginx) { _ in Array(NginxSnippet(site: site).text.utf8) },
      PlannedFile(apache) { _ in Array(ApacheSnippet(site: site).text.utf8) },
    ]
  }
}
