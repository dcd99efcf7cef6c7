/// The pieces as they are listed in their file, and the symbols that texts are made of: each a piece in one of the tables,
/// where its unit goes on after it or ends with it.
struct PieceList: Sendable {
  /// The texts of the pieces, in the order of their bytes; signs are among them.
  let listed: [[UInt8]]
  private let codePoint: Int

  /// Lists pieces that may have one text in several tables.
  init(_ pieces: [TextPiece]) {
    var table = ByteTable(expecting: pieces.count + TextSign.allCases.count)
    for sign in TextSign.allCases { _ = table.add(sign.piece) }
    for piece in pieces { _ = table.add(piece.listed) }
    listed = table.sortedPlaces().map { table[$0] }
    codePoint = listed.firstIndex(of: TextSign.codePoint.piece) ?? 0
  }

  /// How many symbols there are.
  var symbols: Int { TextTable.allCases.count * symbolsOfTable }

  private var symbolsOfTable: Int { listed.count * 2 }

  /// The symbols of a table: those of all pieces after which units go on, then those of all that end them.
  func symbols(of table: TextTable) -> Range<Int> {
    table.rawValue * symbolsOfTable..<(table.rawValue + 1) * symbolsOfTable
  }

  /// The symbol of a listed text.
  func symbol(_ place: Int, _ table: TextTable, isLast: Bool) -> Int {
    table.rawValue * symbolsOfTable + (isLast ? listed.count : 0) + place
  }

  /// The symbol of a sign.
  func symbol(_ sign: TextSign, _ table: TextTable, isLast: Bool) -> Int {
    symbol(place(sign.piece), table, isLast: isLast)
  }

  /// The symbols that a text can be written with: those of the pieces, as far as they have a use, and of all signs.
  func writable(_ pieces: [TextPiece]) -> [Int] {
    let own = pieces.flatMap { piece in
      let place = place(piece.listed)
      return (piece.open > 0 ? [symbol(place, piece.table, isLast: false)] : [])
        + (piece.closed > 0 ? [symbol(place, piece.table, isLast: true)] : [])
    }
    let signs = [TextTable.capital, .start].flatMap { table in
      [
        symbol(.end, table, isLast: true), symbol(.otherTable, table, isLast: false),
        symbol(.again, table, isLast: false), symbol(.again, table, isLast: true),
      ]
    }
    let written = [false, true].map { symbol(.codePoint, .inside, isLast: $0) }
    return own + signs + written
  }

  /// Whether a symbol says that a code point follows.
  func isCodePoint(_ symbol: Int) -> Bool { symbol % listed.count == codePoint }

  /// Where a text that is listed stands.
  func place(_ text: [UInt8]) -> Int {
    var range = 0..<listed.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      if text.lexicographicallyPrecedes(listed[middle]) {
        range = range.lowerBound..<middle
      } else {
        range = middle..<range.upperBound
      }
    }
    return range.lowerBound
  }
}
