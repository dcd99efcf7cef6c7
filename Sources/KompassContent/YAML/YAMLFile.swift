/// A YAML file, from its text to the value at its root.
enum YAMLFile {
  /// Composes the file.
  ///
  /// - Parameter label: what the whole is called in messages, such as `the site`.
  /// - Returns: nil when the file cannot be read as YAML, which has been reported.
  static func root(of reading: FileReading, label: String) -> YAMLValue? {
    if reading.source.isBlank {
      reading.report(
        .emptyFile, at: nil, "the file is empty", fix: "write its content, or delete the file")
      return nil
    }
    return YAMLComposer(reading).compose().map {
      YAMLValue(node: $0, label: label, reading: reading)
    }
  }
}
