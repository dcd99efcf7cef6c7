import Testing

@testable import KompassModel

/// What is done eight bytes at a time gives what one byte at a time would.
@Suite struct BytesTests {
  /// Every length, start and place around the words of eight bytes, among bytes that differ in one bit from the one sought.
  @Test func aByteIsFoundWhereItStands() {
    for value: UInt8 in [0, 1, 0x3C, 0x7F, 0x80, 0xFF] {
      for count in 0..<20 {
        for wanted in -1..<count {
          var bytes = (0..<count).map { value ^ UInt8(1 << ($0 % 8)) }
          if wanted >= 0 { bytes[wanted] = value }
          for start in 0...count {
            let found = bytes.withUnsafeBufferPointer { $0.place(of: value, from: start) }
            #expect(found == (wanted >= start ? wanted : nil))
          }
        }
      }
    }
  }

  @Test func theFirstOfSeveralIsFound() {
    let bytes: [UInt8] = [7, 1, 0, 1, 0, 0, 9, 9, 9, 0, 1]
    let places = (0..<12).map { start in
      bytes.withUnsafeBufferPointer { $0.place(of: 0, from: start) }
    }
    #expect(places == [2, 2, 2, 4, 4, 5, 9, 9, 9, 9, nil, nil])
  }

  /// Of whatever length, with zeros or without, a content that is not the same has another fingerprint.
  @Test func fingerprintsDiffer() {
    var found: Set<Fingerprint> = []
    for count in 0..<40 {
      found.insert(Fingerprint(of: [UInt8](repeating: 0, count: count)))
      for place in 0..<count {
        for bit in 0..<8 {
          var bytes = [UInt8](repeating: 0, count: count)
          bytes[place] = 1 << bit
          found.insert(Fingerprint(of: bytes))
        }
      }
    }
    #expect(found.count == 40 + 8 * (0..<40).reduce(0, +))
  }

  @Test func textsDoNotRunTogether() {
    func fingerprint(_ texts: String...) -> Fingerprint {
      var print = Fingerprint()
      for text in texts { print.add(text) }
      return print
    }
    let all = [
      fingerprint("ab", "c"), fingerprint("a", "bc"), fingerprint("abc"), fingerprint("abc", ""),
      fingerprint("", "abc"), fingerprint("abcdefgh", "i"), fingerprint("abcdefg", "hi"),
    ]
    #expect(Set(all).count == all.count)
    #expect(fingerprint("å", "b") == fingerprint("å", "b"))
  }

  /// FNV-1a of “foobar”, from the algorithm's reference, in one piece and in two.
  @Test func aSumDoesNotDependOnTheCut() {
    for cut in 0...6 {
      let bytes = Array("foobar".utf8)
      var sum = ByteSum()
      sum.add(Array(bytes[..<cut]))
      sum.add(Array(bytes[cut...]))
      #expect(sum.bits == 0x8594_4171_F739_67E8)
    }
  }
}
