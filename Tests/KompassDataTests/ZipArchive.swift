import CZlib
import Foundation
import Testing

/// A ZIP file that a test looks into.
struct ZipArchive {
  private let bytes: [UInt8]
  /// Where the local header of each file stands, and how many bytes it has packed and unpacked.
  private var files: [String: (start: Int, packed: Int, size: Int)] = [:]

  init(_ data: Data) throws {
    bytes = [UInt8](data)
    // The directory is named by the record at the end, which has no comment here.
    let end = bytes.count - 22
    try #require(end >= 0 && Self.number(bytes, end, 4) == 0x0605_4B50)
    var place = Self.number(bytes, end + 16, 4)
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      try #require(Self.number(bytes, place, 4) == 0x0201_4B50)
      let name = Self.number(bytes, place + 28, 2)
      files[String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self)] = (
        Self.number(bytes, place + 42, 4), Self.number(bytes, place + 20, 4),
        Self.number(bytes, place + 24, 4)
      )
      place += 46 + name + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
    }
  }

  /// A file's text.
  func text(_ name: String) throws -> String {
    let file = try #require(files[name], "\(name) among \(files.keys.sorted())")
    let start =
      file.start + 30 + Self.number(bytes, file.start + 26, 2)
      + Self.number(bytes, file.start + 28, 2)
    var packed = Array(bytes[start..<start + file.packed])
    var text = [UInt8](repeating: 0, count: file.size)
    let code = packed.withUnsafeMutableBufferPointer { packed in
      text.withUnsafeMutableBufferPointer { text in
        var stream = z_stream()
        stream.next_in = packed.baseAddress
        stream.avail_in = UInt32(packed.count)
        stream.next_out = text.baseAddress
        stream.avail_out = UInt32(text.count)
        // Without the header of zlib, which ZIP has not.
        inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        return inflate(&stream, Z_FINISH)
      }
    }
    try #require(code == Z_STREAM_END)
    return String(decoding: text, as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
