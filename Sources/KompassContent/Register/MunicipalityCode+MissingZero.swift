import KompassModel

extension MunicipalityCode {
  /// The code whose leading zero a program took for part of a number and dropped.
  ///
  /// - Returns: nil when `text` is something else.
  static func missingZero(in text: String) -> MunicipalityCode? {
    text.utf8.count == 3 ? MunicipalityCode("0" + text) : nil
  }
}
