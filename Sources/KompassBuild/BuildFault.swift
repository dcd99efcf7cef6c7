import KompassModel

/// A fault of the program or the disk: nothing that the publisher wrote is to blame.
public enum BuildFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// A call to the operating system failed.
  case system(action: String, path: String, reason: SystemReason)
  /// The output folder is something else.
  case notAFolder(path: String)
  /// A new site was to be made where something is already.
  case notEmpty(path: String)
  /// The output folder holds files that no build made.
  case foreignFiles(output: String, examples: [String], count: Int)
  /// The output folder lies within a folder that the site is made from.
  case outputWithinInput(output: String, input: String)
  /// The output folder is, or holds, a folder that the site is made from.
  case outputContainsInput(output: String, input: String)
  /// Another disk, or a part of one, is mounted at the output folder.
  case mountPoint(output: String)
  /// The new site is published, but the old one is left beside it.
  case oldSiteRemains(path: String, reason: String)
  /// Another build is writing into the same output.
  case busy(output: String)
  /// A picture could not be drawn.
  case picture(path: String, reason: String)
  /// A page cannot be made from its template: of all these the only fault that is the publisher's. A build ends with it as
  /// with any other error in templates.
  case page(Diagnostic)
  /// A file was changed while the site was being built.
  case contentChanged(reason: String)

  /// What happened and what to do, in plain words. Names are shown as a terminal can show them.
  public var description: String {
    switch self {
    case .system(let action, let path, let reason):
      "could not \(action) \(shown(path)): \(reason)"
    case .notAFolder(let path):
      "\(shown(path)) is not a folder\n  fix: name another place with --output, or move that file away"
    case .notEmpty(let path):
      "\(shown(path)) is there already and not an empty folder; nothing was written"
        + "\n  fix: name a folder that does not exist yet"
    case .foreignFiles(let output, let examples, let count):
      "\(shown(output)) holds \(count) file\(count == 1 ? "" : "s") that no build made"
        + (examples.isEmpty ? "" : ", such as " + examples.map(shown).joined(separator: ", "))
        + "\n  fix: move away what is yours, or name another folder with --output; a build replaces the whole folder."
        + "\n       When nothing in it is yours, delete the folder and run the command again"
    case .outputWithinInput(let output, let input):
      "\(shown(output)) lies within \(shown(input)), which the site is made from\n  fix: name a place outside it with --output"
    case .outputContainsInput(let output, let input):
      "\(shown(output)) would be replaced as a whole, and the site is made from \(shown(input)), which is in it"
        + "\n  fix: name a folder of its own with --output, such as public"
    case .mountPoint(let output):
      "\(shown(output)) is a mount point, and a whole folder cannot be put in its place in one step"
        + "\n  fix: publish to a folder below it, with --output \(shown(output))/site"
    case .oldSiteRemains(let path, let reason):
      "the new site is published, but the old one remains in \(shown(path)): \(reason)\n  fix: move away what is yours, then delete that folder"
    case .busy(let output):
      "another build is writing into \(shown(output))\n  fix: wait until it has finished"
    case .picture(let path, let reason):
      "could not draw \(shown(path)): \(reason)\n  fix: build with --without-pictures"
    case .page(let diagnostic): diagnostic.text
    case .contentChanged(let reason):
      "\(shown(reason))\n  fix: run the command again when nobody is writing"
    }
  }

  private func shown(_ name: String) -> String { Diagnostic.printable(name) }
}
