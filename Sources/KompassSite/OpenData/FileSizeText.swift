/// How large a file is, in words.
enum FileSizeText {
  /// `812 byte`, `52 kB`, `1,3 MB`: thousands and millions of bytes (SI), rounded to what helps to choose.
  static func text(_ bytes: Int, in book: Phrasebook) -> String {
    if bytes < 1000 { return book.count(.sizeBytes, bytes) }
    if bytes < 999_500 {
      return book.text(.sizeKilobytes, ["number": book.grouped((bytes + 500) / 1000)])
    }
    return book.text(.sizeMegabytes, ["number": book.number(Double(bytes) / 1_000_000)])
  }
}
