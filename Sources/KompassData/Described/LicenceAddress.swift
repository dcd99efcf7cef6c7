/// Where a licence stands, by its SPDX identifier: with Creative Commons when it is one of theirs, else in the SPDX list.
public enum LicenceAddress {
  /// The page that explains the licence.
  public static func page(of identifier: String) -> String {
    commons(identifier).map { "https://" + $0 }
      ?? "https://spdx.org/licenses/\(identifier).html"
  }

  /// The name of the licence in RDF. Catalogues of open data know licences by addresses with `http`.
  static func name(of identifier: String) -> String {
    "http://" + (commons(identifier) ?? "spdx.org/licenses/\(identifier)")
  }

  /// The name of CC0 1.0.
  static let zero = name(of: "CC0-1.0")

  /// Where Creative Commons explains the licence, without the scheme; nil when it is none of theirs.
  ///
  /// Only licences for the whole world: the address of one that was made for a country (`CC-BY-3.0-AT`) is another, as are
  /// some of version 1.0.
  private static func commons(_ identifier: String) -> String? {
    if identifier == "CC0-1.0" { return "creativecommons.org/publicdomain/zero/1.0/" }
    let parts = identifier.split(separator: "-").map(String.init)
    guard parts.first == "CC", let version = parts.last, versions.contains(version) else {
      return nil
    }
    let kind = parts.dropFirst().dropLast().joined(separator: "-")
    return kinds.contains(kind)
      ? "creativecommons.org/licenses/\(kind.lowercased())/\(version)/" : nil
  }

  private static let kinds: Set = ["BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"]
  private static let versions: Set = ["2.0", "2.5", "3.0", "4.0"]
}
