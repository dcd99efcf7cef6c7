import CZlib

/// Compresses bytes as they come. Neither time, name nor system stands in the result, so the same bytes are always compressed
/// to the same, in whatever parts they come.
final class GzipStream {
  private let stream: UnsafeMutablePointer<z_stream>
  private let header: UnsafeMutablePointer<gz_header>

  /// - Returns: nil when there is no memory for it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    header = .allocate(capacity: 1)
    header.initialize(to: gz_header())
    // "Unknown": zlib would write the system that it was made for.
    header.pointee.os = 255
    // 15 is the largest window, 16 more asks for gzip; 9 is the most memory.
    guard
      deflateInit2_(
        stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK, deflateSetHeader(stream, header) == Z_OK
    else { return nil }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    header.deallocate()
  }

  /// What the next bytes give; the stream may keep some of it back until the last.
  ///
  /// - Returns: nil when zlib refuses, which it does only after the last bytes.
  func append(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    var input = bytes
    var output: [UInt8] = []
    var room = [UInt8](repeating: 0, count: max(4096, bytes.count / 2))
    return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
      stream.pointee.next_in = source.baseAddress
      stream.pointee.avail_in = UInt32(source.count)
      while true {
        let (status, written) = room.withUnsafeMutableBufferPointer { target -> (Int32, Int) in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = UInt32(target.count)
          let status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return (status, target.count - Int(stream.pointee.avail_out))
        }
        output += room[..<written]
        switch status {
        case Z_STREAM_END: return output
        case Z_OK where written == room.count: continue
        // Nothing to do: all that came is taken.
        case Z_OK where !isLast, Z_BUF_ERROR where !isLast: return output
        case Z_OK: continue
        default: return nil
        }
      }
    }
  }
}
