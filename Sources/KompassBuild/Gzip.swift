import CZlib

/// Compresses files for servers that hand out what lies beside a file.
enum Gzip {
  /// The fewest bytes of a file that is worth it: below, an answer fits into one packet either way.
  static let least = 1024

  /// The bytes in the format of RFC 1952, as small as zlib can make them. Neither time, name nor system stands in it, so the
  /// same bytes are always compressed to the same.
  ///
  /// - Returns: nil when the result is no smaller, or `bytes` are fewer than ``least``.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= least else { return nil }
    var stream = z_stream()
    // 15 is the largest window, 16 more asks for gzip; 9 is the most memory.
    let isReady = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var header = gz_header()
    // "Unknown": zlib would write the system that it was made for.
    header.os = 255
    var input = bytes
    // What does not fit is not worth keeping.
    var output = [UInt8](repeating: 0, count: bytes.count - 1)
    let isWhole = withUnsafeMutablePointer(to: &header) { header in
      input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
          guard deflateSetHeader(&stream, header) == Z_OK else { return false }
          stream.next_in = source.baseAddress
          stream.avail_in = UInt32(source.count)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          return deflate(&stream, Z_FINISH) == Z_STREAM_END
        }
      }
    }
    guard isWhole else { return nil }
    output.removeLast(Int(stream.avail_out))
    return output
  }
}
