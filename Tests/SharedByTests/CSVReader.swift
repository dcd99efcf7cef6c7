/// A reader of RFC 4180 that shares nothing with the writer: one pass over the characters, every departure an error.
public enum CSVReader {
  /// Why a text is not CSV.
  public struct Fault: Error, Equatable {
    /// Where the first departure is, in code points.
    public let place: Int
  }

  /// The rows of `text`, each with its cells.
  ///
  /// - Throws: ``Fault`` at the first departure.
  public static func rows(_ text: String, separator: Unicode.Scalar = ",") throws -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var rows: [[String]] = []
    var row: [String] = []
    var place = 0
    while place < scalars.count {
      var cell = String.UnicodeScalarView()
      if scalars[place] == "\"" {
        place += 1
        while true {
          guard place < scalars.count else { throw Fault(place: place) }
          if scalars[place] != "\"" {
            cell.append(scalars[place])
            place += 1
          } else if place + 1 < scalars.count, scalars[place + 1] == "\"" {
            cell.append("\"")
            place += 2
          } else {
            place += 1
            break
          }
        }
      } else {
        while place < scalars.count, scalars[place] != separator, scalars[place] != "\r" {
          guard scalars[place] != "\"", scalars[place] != "\n" else { throw Fault(place: place) }
          cell.append(scalars[place])
          place += 1
        }
      }
      row.append(String(cell))
      guard place < scalars.count else { throw Fault(place: place) }
      if scalars[place] == separator {
        place += 1
        continue
      }
      guard scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" else {
        throw Fault(place: place)
      }
      place += 2
      rows.append(row)
      row = []
    }
    guard row.isEmpty else { throw Fault(place: place) }
    return rows
  }
}
