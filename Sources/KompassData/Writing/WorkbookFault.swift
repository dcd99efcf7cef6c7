/// Why a workbook (XLSX) cannot be written.
public struct WorkbookFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the library for workbooks says.
  public let description: String

  /// Makes a fault of what happened, in plain words.
  public init(_ description: String) { self.description = description }
}
