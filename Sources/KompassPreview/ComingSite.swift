import KompassBuild
import Synchronization

/// The site that is being written, while it is: pages that are open need not wait until all others are there.
final class ComingSite: Sendable {
  private let site = Mutex<UnpublishedSite?>(nil)

  /// Its pages are shown from now on.
  func show(_ new: UnpublishedSite) { site.withLock { $0 = new } }

  /// Only what is published is shown from now on.
  func forget() { site.withLock { $0 = nil } }

  /// What it will have at a path; unknown, too, when no site is being written.
  func content(at parts: [String]) -> UnpublishedSite.Content {
    // Outside the lock: making a page takes a while, and several are asked for at a time.
    site.withLock { $0 }?.content(at: parts) ?? .unknown
  }
}
