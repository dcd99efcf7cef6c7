import Foundation
import KompassModel
import SharedByTests
import Testing

@testable import KompassBuild

@Suite struct IndexStoreTests {
  private let folder: TemporaryFolder
  private let program = Fingerprint(of: [1])
  private let pieces: [(key: Fingerprint, bytes: [UInt8])] = [
    (Fingerprint(bits: 1), [1, 2, 3]), (Fingerprint(bits: 2), []),
    (Fingerprint(bits: 3), Array(repeating: 7, count: 100_000)),
  ]

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.at(".public.index") }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func open() -> IndexStore { IndexStore(path: path, program: program) }

  private func keepAll() {
    let store = open()
    for (key, bytes) in pieces { store.keep(key, bytes) }
    store.publish()
  }

  private func found(_ store: IndexStore? = nil) -> [[UInt8]?] {
    let store = store ?? open()
    return pieces.map { store.find($0.key) }
  }

  @Test func whatIsKeptIsFound() throws {
    #expect(found() == [nil, nil, nil])
    keepAll()
    #expect(found() == pieces.map(\.bytes))
    #expect(open().find(Fingerprint(bits: 4)) == nil)
    #expect(try names() == [".public.index"])
  }

  @Test func whatIsNotKeptAgainIsGone() throws {
    keepAll()
    let store = open()
    store.keep(pieces[0].key, pieces[0].bytes)
    store.keep(pieces[0].key, [9])
    // Until it is published the one before stands.
    #expect(found() == pieces.map(\.bytes))
    let last = open()
    last.keep(pieces[0].key, pieces[0].bytes)
    last.keep(pieces[0].key, [9])
    last.publish()
    #expect(found() == [pieces[0].bytes, nil, nil])
  }

  @Test func aBuildThatEndsEarlyLeavesNothing() throws {
    do {
      let store = open()
      store.keep(pieces[0].key, pieces[0].bytes)
      #expect(try names() == [".public.index.new"])
    }
    #expect(try names() == [])
  }

  @Test func whatAnotherProgramKeptIsOfNoUse() throws {
    keepAll()
    let other = IndexStore(path: path, program: Fingerprint(of: [2]))
    #expect(found(other) == [nil, nil, nil])
    #expect(found(IndexStore(path: path, program: program, isRead: false)) == [nil, nil, nil])
  }

  @Test func aDamagedPieceIsNotFound() throws {
    keepAll()
    var bytes = try #require(FileSystem.bytes(of: path, most: 1 << 20))
    // Behind the head of the program and that of the first piece.
    bytes[2 * 24] ^= 1
    try FileSystem.write(bytes, to: path)
    #expect(found() == [nil, [], pieces[2].bytes])
    // The end is missing.
    try FileSystem.write(Array(bytes.dropLast()), to: path)
    #expect(found() == [nil, [], nil])
    for count in [0, 1, 23, 24, 30] {
      try FileSystem.write(Array(bytes.prefix(count)), to: path)
      #expect(found() == [nil, nil, nil])
    }
    // A number of bytes that no file has.
    for place in 8..<16 { bytes[24 + place] = 0xFF }
    try FileSystem.write(bytes, to: path)
    #expect(found() == [nil, nil, nil])
  }

  @Test func somebodysLinkIsNotWrittenThrough() throws {
    try folder.write("mine", to: "letter")
    for name in [".public.index", ".public.index.new"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.at(name), withDestinationPath: folder.at("letter"))
    }
    #expect(found() == [nil, nil, nil])
    keepAll()
    #expect(try folder.text("letter") == "mine")
    #expect(found() == pieces.map(\.bytes))
  }
}
