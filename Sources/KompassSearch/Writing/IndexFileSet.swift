import KompassModel

/// The files of an index while it is written.
struct IndexFileSet: Sendable {
  private var files: [String: (kind: FileKind, body: [UInt8])] = [:]

  /// Adds a file. Two files of one name have one content, for the name holds its hash.
  mutating func add(_ name: String, _ kind: FileKind, _ body: [UInt8]) {
    let other = files.updateValue((kind, body), forKey: name)
    precondition(
      other.map { $0.kind == kind && $0.body == body } ?? true, "Two files have one hash: \(name).")
  }

  /// All files in the order of their names.
  func sorted(_ workers: Workers) -> [BuiltIndex.File] {
    let ordered = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let ranges = Ranges(of: ordered.count, size: 512)
    return workers.map(ranges.count) { number in
      ordered[ranges[number]].map { name, file in
        BuiltIndex.File(name: name, bytes: FileHeader.file(file.kind, file.body))
      }
    }.flatMap(\.self)
  }
}
