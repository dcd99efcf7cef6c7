/// How the program ends.
enum ExitStatus: Int32, Error {
  /// Everything went well.
  case good = 0
  /// The content or the templates have errors.
  case contentErrors = 1
  /// The command line was wrong.
  case wrongUsage = 2
  /// A fault of the program or the disk (`EX_SOFTWARE` of sysexits).
  case fault = 70

  /// There is no index that could be searched: what was published has an error.
  static let indexFault = Self.contentErrors
}
