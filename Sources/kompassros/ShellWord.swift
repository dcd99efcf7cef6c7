/// A word as it is typed in a shell.
enum ShellWord {
  /// The word itself where it is harmless, else in quotation marks.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "/._-+@,:".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty && !word.hasPrefix("-")
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
