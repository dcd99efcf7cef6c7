/// The files of an index.
struct IndexFiles {
  private let load: (String) throws -> [UInt8]

  /// - Parameter load: gives the file of that name below the folder of the index.
  init(load: @escaping (String) throws -> [UInt8]) { self.load = load }

  /// A file.
  func bytes(of name: String) throws(IndexFault) -> [UInt8] {
    do { return try load(name) } catch {
      throw (error as? IndexFault) ?? IndexFault(file: name, reason: .missing("\(error)"))
    }
  }
}
