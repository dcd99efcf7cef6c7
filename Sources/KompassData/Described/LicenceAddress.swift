/// Where a licence has its name among machines.
enum LicenceAddress {
  /// The address that names the licence with this SPDX identifier: Creative Commons’ own, which catalogues know licences
  /// by, else that of the SPDX list.
  static func address(of identifier: String) -> String {
    if identifier == "CC0-1.0" { return zero }
    let parts = identifier.split(separator: "-")
    if parts.first == "CC", parts.count > 2, let version = parts.last {
      let kind = parts.dropFirst().dropLast().joined(separator: "-").lowercased()
      return "http://creativecommons.org/licenses/\(kind)/\(version)/"
    }
    return "http://spdx.org/licenses/\(identifier)"
  }

  /// CC0 1.0.
  static let zero = "http://creativecommons.org/publicdomain/zero/1.0/"
}
