import CStemmer

/// Finds the terms of words: Snowball's Swedish stemmer between the two steps of ``DefiniteForm``.
///
/// One belongs to one task; libstemmer keeps the word that it works on.
final class Stemmer {
  private let stemmer: OpaquePointer

  init() {
    guard let stemmer = sb_stemmer_new("swedish", "UTF_8") else {
      preconditionFailure("The installed libstemmer has no Swedish stemmer.")
    }
    self.stemmer = stemmer
  }

  deinit {
    sb_stemmer_delete(stemmer)
  }

  /// How many bytes of a word are its term: all of Snowball's Swedish rules only take endings off.
  ///
  /// - Parameter word: in lower case and NFC, at most `WordReader.longest` code points.
  func termLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = word.baseAddress else { return 0 }
    let length = DefiniteForm.lengthBefore(word)
    guard sb_stemmer_stem(stemmer, start, Int32(length)) != nil else {
      preconditionFailure("libstemmer ran out of memory.")
    }
    let rest = UnsafeBufferPointer(rebasing: word[..<length])
    return DefiniteForm.lengthAfter(rest, stem: Int(sb_stemmer_length(stemmer)))
  }

  /// The term of a word.
  func term(_ word: [UInt8]) -> [UInt8] {
    Array(word.prefix(word.withUnsafeBufferPointer(termLength)))
  }
}
