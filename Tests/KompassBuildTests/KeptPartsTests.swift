import Foundation
import KompassData
import KompassModel
import SharedByTests
import Testing

@testable import KompassBuild

/// A part of a table is taken from the published files when it would be made of the same, and they are as they were left.
@Suite struct KeptPartsTests {
  private let folder: TemporaryFolder
  private let evaluations: [EvaluationID]

  init() throws {
    folder = try TemporaryFolder()
    let slug = try #require(Slug("habo"))
    evaluations = (2021...2023).map { EvaluationID(municipality: slug, year: $0) }
  }

  /// What the part of an evaluation is made of, in the site with a number.
  private static func print(_ evaluation: EvaluationID, _ site: Int) -> Fingerprint {
    // Only the last evaluation differs between the sites.
    Fingerprint(of: Array("\(evaluation) \(evaluation.year == 2023 ? site : 0)".utf8))
  }

  /// Two files with a part of each evaluation, and what is known of them.
  private func published() throws -> [(path: String, entry: BuildCache.Entry)] {
    let texts = ["head a1,a2,a3 tail", "[bb1|bb2|bb3]"]
    let extents = [
      [TablePartExtent(gap: 5, size: 2), TablePartExtent(gap: 1, size: 3)],
      [TablePartExtent(gap: 1, size: 2), TablePartExtent(gap: 1, size: 3)],
      [TablePartExtent(gap: 1, size: 2), TablePartExtent(gap: 1, size: 3)],
    ]
    let list = KeptParts(forms: 2, published: nil) { Self.print($0, 1) }
    for (evaluation, extents) in zip(evaluations, extents) { list.note(evaluation, at: extents) }
    #expect(!list.areSomeTaken)
    return try texts.enumerated().map { place, text in
      try folder.write(text, to: "\(place)")
      let path = folder.at("\(place)")
      return (
        path,
        BuildCache.Entry(
          uses: nil, fingerprint: Fingerprint(), stamp: try #require(FileStamp(of: path)),
          parts: place == 0 ? list.list : [])
      )
    }
  }

  private func texts(
    _ published: [(path: String, entry: BuildCache.Entry)]?, forms: Int = 2, site: Int = 1
  ) -> [[String]?] {
    let parts = KeptParts(forms: forms, published: published) { Self.print($0, site) }
    let texts = evaluations.map {
      parts.bytes(of: $0)?.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(parts.areSomeTaken == texts.contains { $0 != nil })
    return texts
  }

  @Test func whatWouldBeMadeTheSameIsTaken() throws {
    let published = try published()
    #expect(texts(published) == [["a1", "bb1"], ["a2", "bb2"], ["a3", "bb3"]])
    #expect(texts(published, site: 2) == [["a1", "bb1"], ["a2", "bb2"], nil])
    #expect(texts(nil) == [nil, nil, nil])
  }

  @Test func whatSomebodyChangedIsNotTaken() throws {
    let published = try published()
    try folder.write("[xx1|xx2|xx3]", to: "1")
    #expect(texts(published) == [nil, nil, nil])
    try FileManager.default.removeItem(atPath: folder.at("1"))
    #expect(texts(published) == [nil, nil, nil])
  }

  @Test func aListOfOtherFilesIsOfNoUse() throws {
    var published = try published()
    #expect(texts([published[0]], forms: 2) == [nil, nil, nil])
    #expect(texts([published[0]], forms: 1) == [nil, nil, nil])
    // The last part would end behind the end.
    try folder.write("[bb1|bb2|b", to: "1")
    published[1].entry.stamp = try #require(FileStamp(of: published[1].path))
    #expect(texts(published) == [nil, nil, nil])
  }

  /// Whatever a list says, no place outside the files is named, and nothing crashes.
  @Test func whateverAListSaysItNamesPlacesInTheFiles() throws {
    let good = try #require(try published().first).entry.parts
    var numbers = SeededNumbers(seed: 5)
    for round in 0..<2000 {
      var bytes = good
      if round % 2 == 0 {
        for _ in 0..<(1 + Int.random(in: 0..<4, using: &numbers)) {
          bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8(
            Int.random(in: 0..<256, using: &numbers))
        }
      } else {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers)))
      }
      guard let parts = try? TablePartList.parts(in: bytes, sizes: [18, 13]) else { continue }
      for ranges in parts.values {
        #expect(ranges.count == 2)
        #expect(ranges[0].upperBound <= 18 && ranges[1].upperBound <= 13)
      }
    }
    #expect(try TablePartList.parts(in: good, sizes: [18, 13]).count == 3)
  }
}
