import KompassBuild
import Synchronization

/// The site that is being written, while it is: pages that are open need not wait until all others are there.
final class ComingSite: Sendable {
  private let site = Mutex<UnpublishedSite?>(nil)

  /// Its pages are shown from now on.
  func show(_ new: UnpublishedSite) { site.withLock { $0 = new } }

  /// Only what is published is shown from now on.
  func forget() { site.withLock { $0 = nil } }

  /// The bytes of the file at a path; nil when no site is being written, or the file has to be waited for.
  func content(at parts: [String]) -> [UInt8]? {
    // Outside the lock: making a page takes a while, and several are asked for at a time.
    site.withLock { $0 }?.content(at: parts)
  }
}
