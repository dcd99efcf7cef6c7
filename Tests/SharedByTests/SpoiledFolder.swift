import Foundation

/// A folder that a fault is made in.
public struct SpoiledFolder {
  /// The folder.
  let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// Where a file of the folder stands.
  func at(_ file: String) -> String { path + "/" + file }

  /// Reads a text file.
  func read(_ file: String) throws -> String {
    try String(contentsOfFile: at(file), encoding: .utf8)
  }

  /// Writes a text file.
  func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

  /// Adds bytes to the end of a file.
  func append(_ bytes: [UInt8], to file: String) throws {
    try write(Data(contentsOf: URL(fileURLWithPath: at(file))) + Data(bytes), to: file)
  }

  /// Writes a text file again in another encoding.
  func encode(_ file: String, _ encoding: String.Encoding) throws {
    guard let data = try read(file).data(using: encoding, allowLossyConversion: true) else {
      throw CocoaError(.fileWriteInapplicableStringEncoding)
    }
    try write(data, to: file)
  }

  /// Replaces a piece of a file; a piece that does not occur is a mistake in the test.
  public func replace(_ piece: String, with other: String, in file: String) throws {
    let text = try read(file)
    guard text.contains(piece) else { throw CocoaError(.fileReadUnknown) }
    try write(text.replacing(piece, with: other), to: file)
  }

  private func write(_ data: Data, to file: String) throws {
    try data.write(to: URL(fileURLWithPath: at(file)))
  }
}
