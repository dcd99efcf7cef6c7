import KompassContent

/// A template folder that was read once and serves many builds: the tests make hundreds of sites with the same templates,
/// and reading these takes longer than all the rest.
package struct ReadTemplates: Sendable {
  let reading: TemplateFolderReading

  /// Reads the folder at `folder`.
  package init(folder: String) { reading = TemplateFolderReader(folder: folder).read() }
}
