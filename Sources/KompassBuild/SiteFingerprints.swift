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
  private let content: ContentFingerprints
  private let site: Site
  private let known = Mutex<[Dependency: Fingerprint]>([:])
  /// That of the history that was asked for last: the files of a municipality are made one after the other.
  private let last = Mutex<(slug: Slug, print: Fingerprint)?>(nil)

  /// - Parameters:
  ///   - content: the files of the content.
  ///   - templates: those of the templates, by path.
  ///   - program: what tells the program, with its options, from others.
  init(
    content: ContentFingerprints, templates: [String: Fingerprint], program: Fingerprint,
    site: Site
  ) {
    self.content = content
    self.site = site
    var common = program
    common.add(templates.fingerprint)
    common.add(content.others.fingerprint)
    self.common = common
    inputs = Self.inputs(content: content, templates: templates, program: program)
  }

  /// The fingerprint of everything that a site is made from.
  static func inputs(
    content: ContentFingerprints, templates: [String: Fingerprint], program: Fingerprint
  ) -> Fingerprint {
    var print = program
    print.add(templates.fingerprint)
    print.add(content.all)
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
    // Of these there are as many as evaluations, so that not all are held.
    case .history(let slug):
      if let found = last.withLock({ $0 }), found.slug == slug { return found.print }
      let made = make(dependency)
      last.withLock { $0 = (slug, made) }
      return made
    case .narrative: return make(dependency)
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
    case .history(let slug): return content.history(of: slug)
    case .narrative(let id): return content.narrative(of: id) ?? Fingerprint()
    case .narratives: return content.narratives
    case .everything:
      var print = content.histories
      for gathered: Dependency in [.mentions, .opportunities] {
        print.add(fingerprint(of: gathered))
      }
      return print
    }
  }
}
