import KompassContent
import KompassModel
import KompassSite
import Synchronization

/// What builds of one process, one after the other, need not read again: a preview builds after every change, most of which
/// leave most files as they were.
///
/// Every file is still read each time, for its fingerprint; what a build makes of the folders is the same with it and without.
public final class InputMemory: Sendable {
  /// The YAML files of the content.
  let content = ComposedFiles()
  private let templates = Mutex<Templates?>(nil)

  /// Templates as they were read, and compiled where a build came that far.
  private struct Templates {
    let folder: String
    let reading: TemplateFolderReading
    let compiled: CompiledTemplates?
  }

  /// Knows nothing yet.
  public init() {}

  /// What is in a folder of templates.
  ///
  /// - Returns: with the templates compiled, when they were before.
  func templates(
    in folder: String
  ) -> (reading: TemplateFolderReading, compiled: CompiledTemplates?) {
    let known = templates.withLock { $0 }
    if let known, known.folder == folder,
      let files = TemplateFolderReader(folder: folder).fileFingerprints(),
      files == known.reading.files
    {
      return (known.reading, known.compiled)
    }
    return (TemplateFolderReader(folder: folder).read(), nil)
  }

  /// Keeps templates for the next build.
  func keep(
    _ reading: TemplateFolderReading, _ compiled: CompiledTemplates?, in folder: String
  ) {
    // What is wrong with names and links in the folder follows from more than the bytes of its files.
    let isWhole = reading.folder != nil && reading.diagnostics.isEmpty
    templates.withLock {
      $0 = isWhole ? Templates(folder: folder, reading: reading, compiled: compiled) : nil
    }
  }
}
