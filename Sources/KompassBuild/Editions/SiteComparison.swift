import KompassModel

/// Two editions of a site side by side: what a publisher tells when a new one is out.
public struct SiteComparison: Sendable {
  /// What keeps two folders from being compared.
  public enum Refusal: Error, Sendable {
    /// A folder is neither a published site nor a content folder.
    case neither(path: String)
    /// One folder is a published site, the other a content folder.
    case mixed(published: String, content: String)
    /// A content folder has errors.
    case content(path: String, diagnostics: [Diagnostic])
  }

  private let english: String
  private let swedish: String
  /// The addresses that the new edition no longer has, those of pages first.
  public let goneAddresses: [String]

  /// Reads and compares two folders, both published sites or both content folders.
  ///
  /// - Parameter isWhole: whether everything is listed; else at most ten of a kind, and how many more there are.
  /// - Throws: ``Refusal``; ``BuildFault`` when the disk stands in the way.
  public init(old: String, new: String, isWhole: Bool) throws {
    let (old, new) = (FileSystem.withoutSlashes(old), FileSystem.withoutSlashes(new))
    guard let oldKind = Edition.kind(of: old) else { throw Refusal.neither(path: old) }
    guard let newKind = Edition.kind(of: new) else { throw Refusal.neither(path: new) }
    guard oldKind == newKind else {
      throw Refusal.mixed(
        published: oldKind == .published ? old : new, content: oldKind == .content ? old : new)
    }
    func read(_ folder: String) throws -> Edition {
      switch oldKind {
      case .published: try Edition(published: folder)
      case .content: try Edition(content: folder)
      }
    }
    let changes = EditionChanges(from: try read(old), to: try read(new))
    let most = isWhole ? Int.max : 10
    english = ReleaseNote(changes, words: ReleaseNoteWords(language: .english), most: most).markdown
    swedish = ReleaseNote(changes, words: ReleaseNoteWords(language: .swedish), most: most).markdown
    goneAddresses = changes.goneAddresses + changes.goneComparisons
  }

  /// The languages that a note can be written in.
  public enum Language: String, CaseIterable, Sendable {
    case sv, en
  }

  /// What has changed, as Markdown.
  public func note(in language: Language) -> String {
    switch language {
    case .sv: swedish
    case .en: english
    }
  }
}
