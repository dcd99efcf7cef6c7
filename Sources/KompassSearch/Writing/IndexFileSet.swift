/// The files of an index while it is written.
struct IndexFileSet: Sendable {
  private var files: [String: [UInt8]] = [:]

  /// Adds a file. Two files of one name have one content, for the name holds its hash.
  mutating func add(_ name: String, _ kind: FileKind, _ body: [UInt8]) {
    let file = FileHeader.file(kind, body)
    precondition(files[name] == nil || files[name] == file, "Two files have one hash: \(name).")
    files[name] = file
  }

  /// All files in the order of their names.
  var sorted: [BuiltIndex.File] {
    files.map { BuiltIndex.File(name: $0.key, bytes: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
