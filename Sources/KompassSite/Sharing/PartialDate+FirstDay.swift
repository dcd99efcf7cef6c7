import KompassModel

extension PartialDate {
  /// The first day that the date may mean, for formats that know whole days only: `2024-03-01` for March 2024.
  var firstDay: String {
    let text = description
    return text + (month == nil ? "-01-01" : day == nil ? "-01" : "")
  }

  /// The beginning of that day as RFC 3339 writes it.
  var firstInstant: String { firstDay + "T00:00:00Z" }
}
