import Foundation
import KompassModel

/// A folder of the publisher, read without trusting it: regular files of bounded size only, no link out of it.
struct SourceFolder: Sendable {
  /// One entry of a folder.
  struct Entry: Sendable {
    /// The name.
    let name: String
    /// Whether it is a folder, perhaps by a link within the whole.
    let isFolder: Bool
  }

  /// What a folder holds.
  struct Listing {
    /// The entries in the order of their names' bytes, without hidden files and editors' backups.
    var entries: [Entry] = []
    /// The names of hidden files, editors' backups and what operating systems leave behind.
    var passedOver: [String] = []
    /// Whether the folder could be listed.
    var isComplete = true
    /// What could not be looked at.
    var diagnostics: [Diagnostic] = []
  }

  /// The folder as a person would type it, without `./` before it and `/` after it.
  let path: String
  /// The folder with all links resolved; nil when there is no such folder.
  private let realPath: String?
  /// Where what is read is noted; nil: nowhere.
  private let fingerprints: FileFingerprints?
  /// What was composed of files before; nil: nothing is known, and nothing is kept.
  private let composed: ComposedFiles?

  /// Makes a folder of what a person typed.
  ///
  /// - Parameters:
  ///   - fingerprints: where what is read is noted.
  ///   - composed: what was composed of files before.
  init(
    path typed: String, fingerprints: FileFingerprints? = nil, composed: ComposedFiles? = nil
  ) {
    self.fingerprints = fingerprints
    self.composed = composed
    var path = typed[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    while path.hasSuffix("/"), path.count > 1 { path = path.dropLast() }
    self.path = String(path)
    realPath = Self.resolve(self.path)
  }

  /// Whether there is such a folder.
  var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Why there is no such folder, in words.
  var absence: String {
    FileManager.default.fileExists(atPath: path)
      ? "this is a file, not a folder" : "there is no such folder"
  }

  /// What lies at a path below the folder; nil when there is nothing.
  func kind(of relative: String) -> Entry? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path(of: relative), isDirectory: &isFolder) else {
      return nil
    }
    return Entry(name: relative, isFolder: isFolder.boolValue)
  }

  /// The path of something in the folder as a person would type it.
  func path(of relative: String) -> String { relative.isEmpty ? path : "\(path)/\(relative)" }

  /// Finds what stands in a folder below this one (`""` is this one).
  func list(_ relative: String) -> Listing {
    var listing = Listing()
    let folder = path(of: relative)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      listing.diagnostics.append(
        Diagnostic(
          .unreadableFile, file: folder, "the folder cannot be read",
          fix: "give the user who runs kompassros the right to read the folder"))
      listing.isComplete = false
      return listing
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if IgnoredNames.contains(name) {
        listing.passedOver.append(name)
        continue
      }
      let entry = relative.isEmpty ? name : "\(relative)/\(name)"
      do throws(Refusal) {
        let real = try resolved(entry)
        let kind = try Self.kind(of: real)
        // Followed, it would lead to the same files again and again.
        if kind == S_IFDIR, (Self.resolve(folder) ?? folder).appending("/").hasPrefix(real + "/") {
          throw Self.refusal(of: path(of: entry), code: ELOOP)
        }
        listing.entries.append(Entry(name: name, isFolder: kind == S_IFDIR))
      } catch {
        // The system's list gives such a name with marks in the place of its bytes, so that no file is found by it.
        listing.diagnostics +=
          name.unicodeScalars.contains("\u{FFFD}")
          ? [Self.notUTF8(path(of: entry))] : error.diagnostics
      }
    }
    return listing
  }

  /// Reads a text file.
  func read(_ relative: String) throws(Refusal) -> SourceFile {
    try text(readBytes(relative), at: relative)
  }

  /// Reads a text file that may be known.
  ///
  /// - Parameter isKnown: whether a file with a fingerprint is known.
  /// - Returns: nil for one that is known; whether it is text is then not asked again.
  func read(
    _ relative: String, unless isKnown: (Fingerprint) -> Bool
  ) throws(Refusal) -> SourceFile? {
    let bytes = try readBytes(relative)
    // Where it is noted, it was taken a moment ago.
    let print = fingerprints?[relative] ?? Fingerprint(of: bytes)
    return isKnown(print) ? nil : try text(bytes, at: relative)
  }

  private func text(_ bytes: [UInt8], at relative: String) throws(Refusal) -> SourceFile {
    let path = path(of: relative)
    let faults = TextCheck(path: path, bytes: bytes).faults()
    if !faults.isEmpty { throw Refusal(diagnostics: faults) }
    return SourceFile(path: path, bytes: bytes, composed: composed)
  }

  /// Reads a file that was a text when it was read before; the caller sees to it that it is the same.
  func readAgain(_ relative: String) throws(Refusal) -> SourceFile {
    SourceFile(path: path(of: relative), bytes: try readBytes(relative))
  }

  /// The fingerprints of files that are read for this alone; nil when one of them cannot be read.
  ///
  /// - Parameter most: the most bytes of a file.
  func fingerprints(
    of paths: [String], most: Int = SourceFile.largestSize
  ) -> [String: Fingerprint]? {
    let prints = paths.mapInParallel { path in
      (try? readBytes(path, most: most)).map { (path, Fingerprint(of: $0)) }
    }
    guard !prints.contains(where: { $0 == nil }) else { return nil }
    return Dictionary(prints.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a file of any kind.
  ///
  /// - Parameters:
  ///   - most: the most bytes that are read, a whole number of MiB.
  ///   - advice: what to do about a file that has more.
  func readBytes(
    _ relative: String, most: Int = SourceFile.largestSize,
    advice: String = "split the file or leave out what a reader does not need"
  ) throws(Refusal) -> [UInt8] {
    let file = path(of: relative)
    do {
      let bytes = try BoundedFile.bytes(at: resolved(relative), most: most)
      fingerprints?.note(bytes, at: relative)
      return bytes
    } catch let failure as BoundedFile.Failure {
      switch failure {
      case .notAFile:
        throw Refusal(
          diagnostic: Diagnostic(
            .notAFile, file: file, "this is not an ordinary file", fix: "put an ordinary file here")
        )
      case .tooLarge:
        throw Refusal(
          diagnostic: Diagnostic(
            .fileTooLarge, file: file, "the file is larger than \(most >> 20) MiB",
            fix: advice))
      case .changing:
        throw Refusal(
          diagnostic: Diagnostic(
            .unreadableFile, file: file, "the file is being written to",
            fix: "run the command again when nobody is writing"))
      case .system(let code): throw Self.refusal(of: file, code: code)
      }
    } catch {
      throw error as? Refusal ?? Self.refusal(of: file, code: EIO)
    }
  }

  /// The real path of something in the folder.
  private func resolved(_ relative: String) throws(Refusal) -> String {
    let file = path(of: relative)
    guard let real = Self.resolve(file) else { throw Self.refusal(of: file, code: errno) }
    guard let realPath, real == realPath || real.hasPrefix(realPath == "/" ? "/" : realPath + "/")
    else {
      throw Refusal(
        diagnostic: Diagnostic(
          .linkOutside, file: file, "the symbolic link leads out of \(path)",
          fix: "put a copy of the file here instead of the link"))
    }
    return real
  }

  private static func resolve(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  private static func notUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      .invalidName, file: path, "the name is not UTF-8",
      fix: "rename it; � stands where a letter cannot be read, such as å, ä or ö in an old encoding"
    )
  }

  private static func kind(of path: String) throws(Refusal) -> mode_t {
    var status = stat()
    guard stat(path, &status) == 0 else { throw refusal(of: path, code: errno) }
    return status.st_mode & S_IFMT
  }

  /// Whether something lies at a path, be it a link to nothing.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func refusal(of file: String, code: Int32) -> Refusal {
    let diagnostic =
      switch code {
      case ELOOP:
        Diagnostic(
          .linkLoop, file: file, "the symbolic link leads back to where it stands",
          fix: "delete the link and put the file or folder itself here")
      case ENOENT, ENOTDIR:
        isThere(file)
          ? Diagnostic(
            .linkBroken, file: file, "the symbolic link leads to something that does not exist",
            fix: "delete the link and put the file itself here")
          : Diagnostic(
            .unreadableFile, file: file, "the file was there a moment ago and is gone",
            fix: "run the command again when nobody is writing")
      case ENXIO:
        Diagnostic(
          .notAFile, file: file, "this is not an ordinary file", fix: "put an ordinary file here")
      default:
        Diagnostic(
          .unreadableFile, file: file,
          "the file cannot be read: \(String(cString: strerror(code)))",
          fix: code == EACCES || code == EPERM
            ? "give the user who runs kompassros the right to read the file"
            : "put a copy of the file here; if that does not help, the disk may be failing")
      }
    return Refusal(diagnostic: diagnostic)
  }
}
