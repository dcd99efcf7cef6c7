/// Which files of a folder are a build's: those of its list. They are asked for in the order of the list, so that it need not
/// be held; a list in another order is.
struct OwnFiles {
  private enum Listed {
    case everything
    case some(Set<[UInt8]>)
    case inOrder(InputFile, ListCursor, next: [UInt8]?)
  }

  private var listed: Listed
  /// Files that are the build's though they are not listed.
  private let others: Set<[UInt8]>

  /// Everything in the folder.
  static let everything = OwnFiles(listed: .everything, others: [])

  private init(listed: Listed, others: Set<[UInt8]>) {
    self.listed = listed
    self.others = others
  }

  /// - Parameters:
  ///   - list: the list; nil when there is none.
  ///   - others: files that are the build's though they are not listed.
  init(list: InputFile?, others: Set<[UInt8]>) {
    self.others = others
    guard let list else {
      listed = .some([])
      return
    }
    var cursor = ListCursor(list)
    var last: [UInt8] = []
    while let path = cursor.next() {
      guard ListCursor.precedes(last, path) else {
        listed = .some(Self.all(of: list))
        return
      }
      last = path
    }
    var first = ListCursor(list)
    let path = first.next()
    listed = .inOrder(list, first, next: path)
  }

  private static func all(of list: InputFile) -> Set<[UInt8]> {
    var cursor = ListCursor(list)
    var paths: Set<[UInt8]> = []
    while let path = cursor.next() { paths.insert(path) }
    return paths
  }

  /// The same, to be asked from a path on.
  func beginning(at path: [UInt8]) -> OwnFiles {
    guard case .inOrder(let list, _, _) = listed else { return self }
    var cursor = ListCursor(list, from: path)
    let next = cursor.next()
    return OwnFiles(listed: .inOrder(list, cursor, next: next), others: others)
  }

  /// Whether a file is the build's. To be asked in the order in which ``FolderTree`` finds files.
  mutating func contains(_ path: [UInt8]) -> Bool {
    if others.contains(path) { return true }
    switch listed {
    case .everything: return true
    case .some(let paths): return paths.contains(path)
    case .inOrder(let list, var cursor, var next):
      while let listed = next, ListCursor.precedes(listed, path) { next = cursor.next() }
      listed = .inOrder(list, cursor, next: next)
      return next == path
    }
  }
}
