import KompassContent
import KompassModel
import KompassSite
import Synchronization

/// Tells whether what files are made from is the same as in another build.
final class SiteFingerprints: Sendable {
  /// What every file is made from: the program, its options, the templates, and all content but evaluations.
  let common: Fingerprint
  /// Everything together.
  let inputs: Fingerprint
  private let content: [String: Fingerprint]
  private let site: Site
  private let known = Mutex<[Dependency: Fingerprint]>([:])
  private let histories: [String: Fingerprint]

  /// - Parameters:
  ///   - content: the files of the content, by path.
  ///   - templates: those of the templates.
  ///   - program: what tells the program, with its options, from others.
  init(
    content: [String: Fingerprint], templates: [String: Fingerprint], program: Fingerprint,
    site: Site
  ) {
    self.content = content
    self.site = site
    var common = program
    common.add(templates.fingerprint())
    common.add(content.fingerprint { !ContentReader.isOfEvaluation($0) })
    self.common = common
    inputs = Self.inputs(content: content, templates: templates, program: program)
    let folders = Dictionary(
      grouping: content.filter { ContentReader.isOfEvaluation($0.key) }.keys
    ) { path in String(path.split(separator: "/").dropFirst().first ?? "") }
    histories = folders.mapValues { paths in
      var print = Fingerprint()
      for path in paths.sorted() {
        print.add(path)
        // That there is a narrative counts, its text does not.
        if !Self.isNarrative(path), let file = content[path] { print.add(file) }
      }
      return print
    }
  }

  /// The fingerprint of everything that a site is made from.
  static func inputs(
    content: [String: Fingerprint], templates: [String: Fingerprint], program: Fingerprint
  ) -> Fingerprint {
    var print = program
    print.add(templates.fingerprint())
    print.add(content.fingerprint())
    return print
  }

  /// The fingerprint of all that a file is made from.
  func fingerprint(of uses: [Dependency]) -> Fingerprint {
    var print = common
    for (name, use) in uses.map({ ($0.name, $0) }).sorted(by: { $0.0 < $1.0 }) {
      print.add(name)
      print.add(fingerprint(of: use))
    }
    return print
  }

  private func fingerprint(of dependency: Dependency) -> Fingerprint {
    switch dependency {
    // Of these there are as many as evaluations, and they are made in no time.
    case .history, .narrative: return make(dependency)
    default: break
    }
    if let found = known.withLock({ $0[dependency] }) { return found }
    let made = make(dependency)
    known.withLock { $0[dependency] = made }
    return made
  }

  private func make(_ dependency: Dependency) -> Fingerprint {
    switch dependency {
    case .evaluated, .results, .mentions, .opportunities:
      return site.fingerprint(of: dependency) ?? Fingerprint()
    case .history(let slug): return histories[slug.text] ?? Fingerprint()
    case .narrative(let id): return content[ContentReader.narrativePath(of: id)] ?? Fingerprint()
    case .narratives: return content.fingerprint(where: Self.isNarrative)
    case .everything:
      var print = Fingerprint()
      for (slug, history) in histories.sorted(by: { $0.key < $1.key }) {
        print.add(slug)
        print.add(history)
      }
      for gathered: Dependency in [.mentions, .opportunities] {
        print.add(fingerprint(of: gathered))
      }
      return print
    }
  }

  private static func isNarrative(_ path: String) -> Bool {
    ContentReader.isOfEvaluation(path) && path.hasSuffix(".md")
  }
}
