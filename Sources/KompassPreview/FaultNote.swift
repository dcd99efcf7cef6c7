import Foundation
import KompassBuild
import KompassModel

/// What the overlay of a page shows while the site cannot be built.
struct FaultNote: Encodable, Equatable, Sendable {
  /// One remark.
  struct Remark: Encodable, Equatable, Sendable {
    /// The file; nil when it is not about one.
    let file: String?
    /// Its line, from 1.
    let line: Int?
    /// The column in the line, from 1.
    let column: Int?
    /// What is wrong.
    let message: String
    /// Its stable name.
    let identifier: String?
    /// What to do about it.
    let fix: String?
    /// The line in three pieces: before the spot, the spot, after it.
    let excerpt: [String]?
  }

  /// What tells this fault from another, within one run of the preview.
  let number: Int
  /// What happened, in a sentence.
  let title: String
  /// The first remarks, at most ``most``.
  let remarks: [Remark]
  /// How many more there are.
  let more: Int

  /// The most remarks that a page shows.
  static let most = 50

  /// Errors of content and templates.
  init(_ diagnostics: [Diagnostic], number: Int) {
    let errors = diagnostics.filter { $0.severity == .error }
    self.number = number
    title = errors.count == 1 ? "One error" : "\(errors.count) errors"
    remarks = errors.prefix(Self.most).map { diagnostic in
      let location = diagnostic.location
      return Remark(
        file: Diagnostic.printable(location.file), line: location.line,
        column: location.line == nil ? nil : location.column,
        message: Diagnostic.printable(diagnostic.message), identifier: diagnostic.identifier,
        fix: diagnostic.fix.map(Diagnostic.printable),
        excerpt: diagnostic.markedLine.map { [$0.before, $0.marked, $0.after] })
    }
    more = errors.count - remarks.count
  }

  /// A fault of the disk.
  init(_ fault: BuildFault, number: Int) {
    self.number = number
    title = "The site could not be built"
    remarks = [
      Remark(
        file: nil, line: nil, column: nil, message: "\(fault)", identifier: nil, fix: nil,
        excerpt: nil)
    ]
    more = 0
  }

  /// One line of JSON.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers can always be written.
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
