import CSystemCalls
import Foundation

/// The calls to the operating system that a build makes, each with the path in its fault.
///
/// POSIX and not Foundation's `Data.write`: that one synchronises every file with the disk, which costs as much again
/// as everything else. One synchronisation before the swap does the same for the whole site.
enum FileSystem {
  /// What lies at a path.
  enum Kind: Equatable { case folder, other }

  /// What lies at `path`; nil when there is nothing.
  static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Whether a file lies at `path`, and not a link, a pipe or a device.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file without content lies at `path`, and not a link, a pipe or a device.
  static func isEmptyFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  /// Whether a disk of its own, or a part of one, is mounted at `path`, links followed.
  static func isMountPoint(_ path: String) -> Bool { kompassros_is_mount_point(path) == 1 }

  /// Whether something lies at `path`, links followed, that is neither a file nor a folder.
  static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Whether `path` is a link to something that does not exist.
  static func isDanglingLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK && kind(of: path) == nil
  }

  /// Where a link leads, whether or not something is there; a path that is no link leads to itself.
  static func destination(ofLink path: String) -> String {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
      return path
    }
    return target.hasPrefix("/") ? target : "\(split(path).folder)/\(target)"
  }

  /// The absolute path without links of the deepest folder above `path`, or of itself, that exists.
  static func nearestFolder(_ path: String) -> String {
    var path = path
    while true {
      if let resolved = realpath(path, nil) {
        defer { free(resolved) }
        return String(cString: resolved)
      }
      let (folder, _) = split(path)
      if folder == path { return path }
      path = folder
    }
  }

  /// The path that `path` leads to when it, or a folder above it, is a link; what does not exist stays as it is.
  static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder that a path lies in, `.` when it names none, and the last part of the path.
  ///
  /// Foundation's own split (swift-corelibs-foundation 6.3) crashes on a path of one character.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// Makes a folder and those above it; one that is there is good.
  static func makeFolders(_ path: String) throws(BuildFault) {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    switch code {
    case EEXIST:
      if kind(of: path) == .folder { return }
      throw .notAFolder(path: path)
    case ENOENT:
      let parent = split(path).folder
      guard parent != path, parent != "." else {
        throw .system(action: "make the folder", path: path, reason: reason(code))
      }
      try makeFolders(parent)
      if mkdir(path, 0o755) != 0, errno != EEXIST {
        throw .system(action: "make the folder", path: path, reason: reason(errno))
      }
    default: throw .system(action: "make the folder", path: path, reason: reason(code))
    }
  }

  /// Writes a new file.
  static func write(_ bytes: [UInt8], to path: String) throws(BuildFault) {
    let descriptor = try openNew(path)
    do throws(BuildFault) { try write(bytes, to: descriptor, path: path) } catch {
      systemClose(descriptor)
      throw error
    }
    try close(descriptor, path: path)
  }

  /// Opens a new file for writing; one that is there is emptied, or, where it must be new, refused.
  static func openNew(_ path: String, mustBeNew: Bool = false) throws(BuildFault) -> Int32 {
    let descriptor = open(
      path, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW | (mustBeNew ? O_EXCL : O_TRUNC), 0o644)
    if descriptor < 0 { throw .system(action: "write", path: path, reason: reason(errno)) }
    return descriptor
  }

  /// Makes a new file in `folder`, under a name that nothing else has, hidden.
  ///
  /// - Parameter mode: who may do what with it; nil for what the process gives a new file.
  static func makeUnique(in folder: String, mode: mode_t?) throws(BuildFault) -> String {
    while true {
      let path = "\(folder)/.kompassros-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { continue }
      if descriptor < 0 { throw .system(action: "write", path: path, reason: reason(errno)) }
      // The owner may be another; then the file has the mode of a new one.
      if let mode { _ = fchmod(descriptor, mode) }
      try close(descriptor, path: path)
      return path
    }
  }

  /// Who may do what with the file at `path`; nil when there is none.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// Writes all of `bytes` at the end of an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(BuildFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        // One system call, named like this type's own function.
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        throw .system(action: "write", path: path, reason: reason(code))
      }
      written += count
    }
  }

  /// Closes an open file.
  static func close(_ descriptor: Int32, path: String) throws(BuildFault) {
    // Some file systems tell only now that the disk is full.
    if systemClose(descriptor) != 0 {
      throw .system(action: "write", path: path, reason: reason(errno))
    }
  }

  /// How many bytes a file holds.
  static func size(of path: String) throws(BuildFault) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .system(action: "read", path: path, reason: reason(errno))
    }
    return Int(status.st_size)
  }

  /// Makes an empty file that is to be removed again.
  static func temporaryFile() throws(BuildFault) -> String {
    var template = Array((NSTemporaryDirectory() + "/kompassros-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    let path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    if descriptor < 0 {
      throw .system(
        action: "make a temporary file", path: path,
        reason: SystemReason(
          String(cString: strerror(errno)),
          fix: "set TMPDIR to a folder that is there and that you may write to"))
    }
    systemClose(descriptor)
    return path
  }

  /// Reads a file in pieces.
  static func read(_ path: String, to sink: ([UInt8]) throws -> Void) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw BuildFault.system(action: "read", path: path, reason: reason(errno))
    }
    defer { try? handle.close() }
    while let piece = try handle.read(upToCount: 64 * 1024), !piece.isEmpty {
      try sink(Array(piece))
    }
  }

  /// Removes a file or a link; what is not there is good.
  static func removeFile(_ path: String) throws(BuildFault) {
    if unlink(path) != 0, errno != ENOENT {
      throw .system(action: "remove", path: path, reason: reason(errno))
    }
  }

  /// Gives a file a second name.
  ///
  /// - Returns: whether that was possible; another file system, or one that knows no second names, cannot.
  static func link(_ path: String, to target: String) -> Bool { systemLink(path, target) == 0 }

  /// Renames a file or a folder.
  static func rename(_ path: String, to target: String) throws(BuildFault) {
    if systemRename(path, target) != 0 {
      throw .system(action: "rename", path: path, reason: reason(errno))
    }
  }

  /// Waits until everything that was written below `folder` is on the disk.
  static func synchronize(_ folder: String) throws(BuildFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .system(action: "open", path: folder, reason: reason(errno)) }
    defer { systemClose(descriptor) }
    let code = kompassros_synchronize_file_system(descriptor)
    if code != 0 { throw .system(action: "synchronise", path: folder, reason: reason(code)) }
  }

  /// The bytes of a file; nil when it cannot be read, has more than `most`, or is a link, a pipe or a device.
  static func bytes(of path: String, most: Int) -> [UInt8]? {
    guard let file = InputFile(path, most: most) else { return nil }
    let bytes = file.bytes(at: 0, count: file.size)
    return bytes.count == file.size ? bytes : nil
  }

  /// Whether there is anything in a folder.
  static func holdsAnything(_ folder: String) throws(BuildFault) -> Bool {
    guard let entries = opendir(folder) else {
      throw .system(action: "read", path: folder, reason: reason(errno))
    }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      if name != Array(".".utf8), name != Array("..".utf8) { return true }
    }
    return false
  }

  /// A path without slashes at its end.
  static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Every file below `folder`, as paths from there; links are files, and never followed.
  static func files(below folder: String) throws(BuildFault) -> [String] {
    var files: [String] = []
    try FolderTree(path: folder).forEach { entry throws(BuildFault) in
      if !entry.isFolder { files.append(entry.name) }
    }
    return files
  }

  /// What the operating system says of an error.
  static func reason(_ code: Int32) -> SystemReason { SystemReason(code: code) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemLink(_ path: String, _ target: String) -> Int32 { link(path, target) }

private func systemRename(_ path: String, _ target: String) -> Int32 { rename(path, target) }

@discardableResult
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
