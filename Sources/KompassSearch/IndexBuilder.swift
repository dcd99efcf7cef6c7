import KompassModel

/// Makes an index of documents; what it writes is in docs/search-format.md.
public struct IndexBuilder: Sendable {
  private let directory: SearchDirectory
  private let plain: [PlainDocument]
  private let leastSample: Int

  /// - Parameter plain: the documents that are no part of an evaluation, in the order in which equal hits stand.
  public init(directory: SearchDirectory, plain: [PlainDocument]) {
    self.init(directory: directory, plain: plain, leastSample: TextSample.least)
  }

  /// - Parameter leastSample: from how many bytes of text pieces are learnt at least.
  init(directory: SearchDirectory, plain: [PlainDocument], leastSample: Int) {
    self.directory = directory
    self.plain = plain
    self.leastSample = leastSample
  }

  /// Makes the index; its bytes do not depend on the number of cores.
  ///
  /// - Parameters:
  ///   - evaluations: in any order, no two of one municipality and year.
  ///   - memory: knows what was made for the index before. The bytes are the same without.
  ///   - workers: share the work.
  public func build(
    _ evaluations: [AnalysedEvaluation], memory: IndexMemory = .none, workers: Workers
  ) -> BuiltIndex {
    let evaluations = evaluations.filter(\.hasTexts).sorted {
      ($0.municipality, $1.year, $0.framework) < ($1.municipality, $0.year, $1.framework)
    }
    let corpus = Corpus(
      directory: directory, plain: plain, evaluations: evaluations, leastSample: leastSample)
    let municipalities = evaluations.indices.stretches(by: { evaluations[$0].municipality })
    // Parts of each can be done by one core only; meanwhile others are at work on the other.
    let (words, (texts, ownFiles)) = workers.both {
      IndexWords(corpus, municipalities, memory, workers)
    } _: { [plain] in
      let texts = IndexTexts(corpus, plain: plain, evaluations: evaluations, memory, workers)
      return (texts, texts.files)
    }
    var files = ownFiles
    words.add(to: &files)
    let names = add(
      MunicipalityFile.all(directory, municipalities, texts, words.answers, workers), &files)
    var entry = ByteWriter()
    EntryWriter(
      directory: directory, plain: plain, plainTexts: texts.plain, pieces: texts.piecesHash,
      evaluations: texts.evaluations
    ).write(to: &entry)
    words.write(to: &entry)
    let name = FileName.entry(ContentHash(entry.bytes))
    files.add(name, .entry, entry.bytes)
    return BuiltIndex(entry: name, municipalities: names, files: files.sorted(workers))
  }

  private func add(
    _ municipalities: [MunicipalityFile], _ files: inout IndexFileSet
  ) -> [String: String] {
    var names: [String: String] = [:]
    for municipality in municipalities {
      let name = FileName.municipality(municipality.slug, municipality.hash)
      names[municipality.slug] = name
      files.add(name, .municipality, municipality.body)
    }
    return names
  }
}
