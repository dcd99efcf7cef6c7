import KompassData
import KompassModel

/// Where the parts of a table stand in the files of its forms, as the cache keeps it.
///
/// Bytes: the number of forms, then for each part the fingerprint of what it was made from, and for each form how many bytes
/// stand before it since the part before, and how many it has.
struct TablePartList {
  /// Where a part stands: one range of bytes for each form.
  typealias Ranges = [Range<Int>]

  private let forms: Int
  private var writer = CacheWriter()

  /// A list of parts that are yet to be written.
  init(forms: Int) {
    self.forms = forms
    writer.number(forms)
  }

  /// The list in bytes.
  var bytes: [UInt8] { writer.bytes }

  /// Adds the next part.
  mutating func add(_ print: Fingerprint, _ extents: [TablePartExtent]) {
    writer.fingerprint(print)
    for extent in extents {
      writer.number(extent.gap)
      writer.number(extent.size)
    }
  }

  /// The parts of a list, by the fingerprints of what they were made from.
  ///
  /// - Parameters:
  ///   - bytes: the list.
  ///   - sizes: how many bytes the file of each form has.
  /// - Throws: when it is no list of so many forms, or names a place that a file does not have.
  static func parts(
    in bytes: [UInt8], sizes: [Int]
  ) throws(CacheReader.Damaged) -> [Fingerprint: Ranges] {
    var reader = CacheReader(bytes)
    guard try reader.number() == sizes.count else { throw CacheReader.Damaged() }
    var ends = sizes.map { _ in 0 }
    var parts: [Fingerprint: Ranges] = [:]
    while reader.place < bytes.count {
      let print = try reader.fingerprint()
      parts[print] = try sizes.indices.map { form throws(CacheReader.Damaged) in
        let (gap, size) = (try reader.number(), try reader.number())
        guard gap >= 0, size >= 0, gap <= sizes[form] - ends[form],
          size <= sizes[form] - ends[form] - gap
        else { throw CacheReader.Damaged() }
        let start = ends[form] + gap
        ends[form] = start + size
        return start..<start + size
      }
    }
    return parts
  }
}
