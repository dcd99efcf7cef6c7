/// The names of files below the folder of the index.
enum FileName {
  /// The entry.
  static func entry(_ hash: ContentHash) -> String { "ingang-\(hash.digits).bin" }
  /// A file of terms, from 0.
  static func terms(_ hash: ContentHash, _ number: Int) -> String {
    "ord/\(hash.digits)-\(number).bin"
  }
  /// The file of positions of a file of terms.
  static func positions(_ hash: ContentHash, _ number: Int) -> String {
    "lage/\(hash.digits)-\(number).bin"
  }
  /// The pieces.
  static func pieces(_ hash: ContentHash) -> String { "bitar-\(hash.digits).bin" }
  /// A chunk of a set of texts, from 0.
  static func texts(_ hash: ContentHash, _ number: Int) -> String {
    "text/\(hash.digits)-\(number).bin"
  }
  /// The words of one length.
  static func spelling(_ hash: ContentHash) -> String { "stavning/\(hash.digits).bin" }
  /// A municipality's own entry.
  static func municipality(_ slug: String, _ hash: ContentHash) -> String {
    "kommun/\(slug)-\(hash.digits).bin"
  }
}
