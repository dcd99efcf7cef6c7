/// Why an index cannot be used: which of its files, and what is wrong with it.
public struct IndexFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with a file.
  public enum Reason: Equatable, Sendable {
    /// It cannot be read.
    case missing(String)
    /// It is no file of an index, or of another kind than its name says.
    case foreign
    /// It has another version of the format.
    case version(Int)
    /// Its content is not what was written, or makes no sense.
    case damaged(String)
  }

  /// The file's name below the folder of the index.
  public let file: String
  /// What is wrong with it.
  public let reason: Reason

  /// Makes a fault.
  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  /// The file and what is wrong, in a line.
  public var description: String {
    switch reason {
    case .missing(let cause): "\(file) could not be read: \(cause)"
    case .foreign: "\(file) is not the file of a search index that it should be"
    case .version(let version): "\(file) has version \(version) of the format"
    case .damaged(let what): "\(file) is damaged: \(what)"
    }
  }
}
