extension String {
  /// The text with a capital at its beginning, for a row of a table; the rest as it is.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
