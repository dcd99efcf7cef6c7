/// Reads the texts of a file, one after the other.
struct ChunkReader {
  private let reader: ByteReader
  private let table: PieceTable
  private var bits: BitReader
  /// The texts so far, each of their units with a space after it.
  private var bytes: [UInt8] = []
  /// Where the units stand that may stand there again, without what does not.
  private var repeated: [Range<Int>] = []

  /// - Parameter reader: at the beginning of the body.
  init(_ reader: ByteReader, _ table: PieceTable) throws(IndexFault) {
    var reader = reader
    bits = BitReader(reader, try reader.range(reader.remaining))
    self.reader = reader
    self.table = table
  }

  /// The next text.
  mutating func text() throws(IndexFault) -> String {
    let start = bytes.count
    var first = TextTable.capital
    while try unit(first) {
      first = .after(bytes.count > unitStart ? bytes[bytes.count - 1] : nil)
      bytes.append(0x20)
    }
    return try reader.string(bytes[start..<max(start, bytes.count - 1)])
  }

  private var unitStart = 0

  /// Reads a unit; false where the text ends instead.
  private mutating func unit(_ first: TextTable) throws(IndexFault) -> Bool {
    unitStart = bytes.count
    var table = first
    var isAgain = false
    var firstEnd: Int?
    while true {
      guard bytes.count <= PieceTable.mostText else {
        throw reader.damaged("its texts are too long")
      }
      let symbol = try symbol(table)
      switch TextSign(symbol.piece) {
      case .end, .otherTable:
        // Both are read where a unit begins.
        guard table != .inside else { throw reader.damaged("a sign stands within a unit") }
        if TextSign(symbol.piece) == .end { return false }
        table = table == .capital ? .start : .capital
        continue
      case .codePoint: try codePoint()
      case .again:
        isAgain = true
        try again()
      case nil: bytes += symbol.piece
      }
      table = .inside
      firstEnd = firstEnd ?? bytes.count
      if symbol.isLast { break }
    }
    let core = unitStart + TextSign.repeated(bytes[unitStart...])
    if !isAgain, core > firstEnd ?? core { repeated.append(unitStart..<core) }
    return true
  }

  private mutating func symbol(_ table: TextTable) throws(IndexFault) -> PieceCodes.Symbol {
    guard let (symbol, length) = self.table[table].symbol(bits.peek(PieceCodes.longest)) else {
      throw reader.damaged("bits that are no piece")
    }
    try bits.skip(length)
    return symbol
  }

  private mutating func codePoint() throws(IndexFault) {
    guard let scalar = Unicode.Scalar(UInt32(try bits.bits(TextSign.codePointBits))) else {
      throw reader.damaged("a code point does not exist")
    }
    bytes += String(scalar).utf8
  }

  private mutating func again() throws(IndexFault) {
    let number = try bits.bits(TextSign.numberBits(of: repeated.count))
    guard number < repeated.count else { throw reader.damaged("there is no unit \(number)") }
    bytes += Array(bytes[repeated[number]])
  }
}
