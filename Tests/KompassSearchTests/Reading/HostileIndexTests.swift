import SharedByTests
import Testing

@testable import KompassSearch

/// Whatever the bytes of an index: it answers or it says what is wrong, and never traps.
@Suite struct HostileIndexTests {
  private static let sample = SampleIndex()
  private static let queries = [
    "dialog", "\"öppna data\"", "medbrogardialog kvatril", "hoganas", "nervost mark 2012",
  ]

  /// Asks everything of an index that a reader can ask.
  private func ask(_ files: [String: [UInt8]], municipality: Bool = false) throws {
    struct Missing: Error {}
    let load = { (name: String) in
      guard let bytes = files[name] else { throw Missing() }
      return bytes
    }
    let built = Self.sample.built
    let reader: IndexReader
    if municipality {
      reader = try IndexReader(municipality: built.municipalities["mark"] ?? "", load: load)
    } else {
      reader = try IndexReader(entry: built.entry, load: load)
    }
    let engine = SearchEngine(reader)
    for query in Self.queries {
      let result = try engine.search(SearchQuery(query), language: 0)
      for hit in result.hits.prefix(3) { _ = try engine.describe(hit, of: result, language: 0) }
    }
    _ = try engine.search(SearchQuery(""), filters: SearchFilters([.year: "2024"]), language: 9)
  }

  /// Bytes as they would be after a mistake, with a header that does not tell.
  private func changed(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var body = Array(bytes.dropFirst(FileHeader.length))
    for _ in 0...random.below(3) {
      switch random.below(5) {
      case 0 where !body.isEmpty: body[random.below(body.count)] ^= 1 << UInt8(random.below(8))
      case 1 where !body.isEmpty: body[random.below(body.count)] = UInt8(random.below(256))
      case 2: body.removeLast(random.below(body.count + 1))
      case 3: body += (0...random.below(9)).map { _ in UInt8(random.below(256)) }
      default:
        let place = random.below(body.count + 1)
        body.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0x0F].prefix(random.below(6)), at: place)
      }
    }
    return FileHeader.file(FileKind(rawValue: bytes[2]) ?? .entry, body)
  }

  @Test func theSampleItselfAnswers() throws {
    try ask(Self.sample.files)
    try ask(Self.sample.files, municipality: true)
  }

  @Test(arguments: 0..<8)
  func changedFilesAnswerOrSayWhatIsWrong(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    var faults = 0
    let names = Self.sample.files.keys.sorted()
    #expect(names.count > 8)
    for number in 0..<300 {
      let name = names[number % names.count]
      var files = Self.sample.files
      files[name] = changed(files[name] ?? [], &random)
      do {
        try ask(files, municipality: number % 3 == 0)
      } catch let fault as IndexFault {
        // What is wrong can show itself in another file: in one that a changed entry names, in texts of changed pieces.
        if ["ord/", "lage/", "stavning/"].contains(where: name.hasPrefix) {
          #expect(fault.file == name)
        }
        faults += 1
      }
    }
    // Were the changed files not read, nothing would be tried.
    #expect(faults > 60)
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    for name in Self.sample.files.keys.sorted() where !name.hasPrefix("kommun/") {
      var files = Self.sample.files
      files[name] = nil
      do {
        try ask(files)
      } catch let fault as IndexFault {
        #expect(fault.file == name)
        guard case .missing = fault.reason else {
          Issue.record("\(fault)")
          continue
        }
      }
    }
  }

  @Test func filesOfOtherKindsAreForeign() throws {
    let entry = Self.sample.built.entry
    var files = Self.sample.files
    for (name, bytes) in Self.sample.files where name != entry {
      files[entry] = bytes
      #expect(throws: IndexFault(file: entry, reason: .foreign), "\(name)") { try ask(files) }
    }
    files[entry] = Array("<html>".utf8)
    #expect(throws: IndexFault(file: entry, reason: .foreign)) { try ask(files) }
  }
}
