import KompassModel
import KompassSite

/// The published site, as far as its files can stand in the new one as they are.
struct PreviousSite: Sendable {
  private let folder: String
  private let entries: [String: BuildCache.Entry]
  private let fingerprints: SiteFingerprints

  /// - Parameters:
  ///   - folder: the published site.
  ///   - entries: what is known of its files.
  ///   - fingerprints: what the new site is made from.
  init(folder: String, entries: [String: BuildCache.Entry], fingerprints: SiteFingerprints) {
    self.folder = folder
    self.entries = entries
    self.fingerprints = fingerprints
  }

  /// Puts a published file into the staging folder when it would be made as it is: the same file under another name, so that
  /// nothing is copied and its time stays.
  ///
  /// - Returns: what is known of it; nil when it must be made.
  func take(_ path: OutputPath, to staging: String) -> BuildCache.Entry? {
    let name = path.description
    guard let entry = entries[name], let uses = entry.uses,
      fingerprints.fingerprint(of: uses) == entry.fingerprint,
      FileStamp(of: "\(folder)/\(name)") == entry.stamp
    else { return nil }
    let target = "\(staging)/\(name)"
    guard FileSystem.link("\(folder)/\(name)", to: target) else { return nil }
    // What was looked at and what was linked may be two files, if somebody works in the folder.
    if FileStamp(of: target) == entry.stamp { return entry }
    try? FileSystem.removeFile(target)
    return nil
  }
}
