/// Names of files and folders that a publisher does not mean as content.
public enum IgnoredNames {
  /// Whether it is hidden, an editor's backup, or what operating systems leave behind.
  public static func contains(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swo")
      || (name.hasPrefix("#") && name.hasSuffix("#")) || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}
