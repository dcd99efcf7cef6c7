/// Makes the folder of a new site: content that is plainly an example, and the templates that come with the program.
public struct NewSite: Sendable {
  private let folder: String
  private let hasWholeRegister: Bool

  /// - Parameters:
  ///   - folder: the folder, which is not there yet or empty.
  ///   - hasWholeRegister: whether the register holds all municipalities of Sweden, besides the example's.
  public init(folder: String, hasWholeRegister: Bool = false) {
    self.folder = folder
    self.hasWholeRegister = hasWholeRegister
  }

  /// Makes all of it, or nothing.
  ///
  /// - Returns: how many files were made.
  /// - Throws: ``BuildFault``; what was made until then is removed.
  public func make() throws(BuildFault) -> Int {
    try make(Self.files(hasWholeRegister: hasWholeRegister))
  }

  /// Makes these files, or none.
  func make(_ all: [CarriedFile]) throws(BuildFault) -> Int {
    switch FileSystem.kind(of: folder) {
    case .other: throw .notEmpty(path: folder)
    case .folder:
      if try FileSystem.holdsAnything(folder) { throw .notEmpty(path: folder) }
    case nil: break
    }
    var made = NewFiles()
    do throws(BuildFault) {
      for file in all { try made.write(file.bytes, to: "\(folder)/\(file.path)") }
    } catch {
      made.takeBack()
      throw error
    }
    return all.count
  }

  private static let startingFolder = "starting-site/"
  private static let register = "content/municipalities.csv"

  /// The files of a new site, by their path below it.
  static func files(hasWholeRegister: Bool) -> [CarriedFile] {
    let carried = CarriedFile.all
    let whole = carried.first { $0.path == register }?.bytes ?? []
    return carried.compactMap { file in
      if file.path == register { return nil }
      guard file.path.hasPrefix(startingFolder) else { return file }
      let path = String(file.path.dropFirst(startingFolder.count))
      guard hasWholeRegister, path == register else {
        return CarriedFile(path: path, bytes: file.bytes)
      }
      // Both begin with the same heading.
      let example = file.bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1).last ?? []
      return CarriedFile(path: path, bytes: whole + example)
    }
  }
}
