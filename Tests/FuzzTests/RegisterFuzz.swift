@testable import KompassContent

/// The register of municipalities.
enum RegisterFuzz {
  /// What is wrong with how `input` is read.
  static func objection(to input: [UInt8]) -> String? {
    var objection: String?
    let other = FileFuzz.objection(to: input) { reading in
      guard let register = RegisterFileReader(reading: reading).read() else { return false }
      // Addresses are made of slugs, and two of one slug would be one page.
      if Set(register.municipalities.map(\.slug)).count != register.municipalities.count {
        objection = "two municipalities of one slug"
      }
      if register.municipalities.isEmpty, !reading.hasErrors { objection = "an empty register" }
      return true
    }
    return other ?? objection
  }
}
