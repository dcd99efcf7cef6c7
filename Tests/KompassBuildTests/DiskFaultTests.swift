import Foundation
import Testing

@testable import KompassBuild

/// Disks that are full, cannot be written or are mounted where the site is to be. Each message says what a person can do;
/// the published site stays, and nothing is left beside it.
@Suite struct DiskFaultTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(onDisk: true)
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
  }

  /// Whether this machine lets a test mount disks that only the test sees: Linux, as root or where people may have name
  /// spaces of their own. Where it does not, as in most containers, the tests that need it say that they are left out.
  private static let mounts: Bool = {
    let script = "exec unshare --mount --map-root-user sh -c 'mount -t tmpfs none /mnt'"
    return (try? Program.shell(script, in: "/").status) == 0
  }()
  private static let needsMounts: Comment =
    "needs leave to mount disks: Linux, as root or with user name spaces"

  /// Runs a script that may mount disks; they are gone with it. `build` is the program's command, `disk` a folder.
  private func withMounts(_ script: String) throws -> Program.Result {
    try folder.write(
      """
      set -eu
      program=$0
      build() { "$program" build --without-pictures --no-cache "$@"; }
      mkdir disk
      \(script)
      """, to: "script.sh")
    return try Program.shell(
      "exec unshare --mount --map-root-user sh -c '. ./script.sh' \"$0\"", in: folder.path)
  }

  /// What a script prints of a build: its exit code and what it says.
  private func expect(
    _ result: Program.Result, says texts: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      result.output.hasSuffix("exit code 70\n"), "\(result.output)\(result.errors)",
      sourceLocation: sourceLocation)
    for text in texts {
      #expect(result.errors.contains(text), "\(result.errors)", sourceLocation: sourceLocation)
    }
  }

  // MARK: Full

  /// A disk of a few megabytes with a published site, and less and less room beside it: the build fails at its first file,
  /// somewhere in the middle, and near the end.
  @Test(.enabled(if: mounts, needsMounts), arguments: [0, 4, 25, 60, 95])
  func onAFullDiskThePublishedSiteStays(_ percent: Int) throws {
    let result = try withMounts(
      """
      mount -t tmpfs -o size=256m none disk
      build --output disk/public
      cp -a disk/public before
      used=$(du -sk disk/public | cut -f1)
      free=$(df --output=avail -k disk | tail -n 1)
      head -c "$(((free - used * \(percent) / 100) * 1024))" /dev/zero >disk/ballast
      code=0; build --output disk/public || code=$?
      cp -a disk/public after
      rm disk/ballast
      ls -A disk >left
      build --output disk/public
      echo exit code $code
      """)
    expect(result, says: ["/disk/.public.staging", "room on the disk"])
    // Nothing but the program speaks, not even the library for workbooks.
    #expect(result.errors.hasPrefix("kompassros: could not "), "\(result.errors)")
    #expect(!result.errors.contains("[ERROR]"), "\(result.errors)")
    #expect(try Snapshot(of: folder.at("before")) == Snapshot(of: folder.at("after")))
    #expect(try folder.text("left") == ".public.cache\n.public.index\n.public.lock\npublic\n")
    // The message of the operating system, unless it was the library for workbooks that met it.
    if !result.errors.contains(".xlsx") {
      #expect(result.errors.contains(": No space left on device\n  fix: make room on the disk"))
    }
  }

  /// A disk may have room, and still hold no more files.
  @Test(.enabled(if: mounts, needsMounts), arguments: [3, 40])
  func onADiskWithoutRoomForMoreFilesThePublishedSiteStays(_ count: Int) throws {
    let result = try withMounts(
      """
      mount -t tmpfs none disk
      build --output disk/public
      cp -a disk/public before
      mount -o "remount,nr_inodes=$(($(find disk | wc -l) + \(count)))" disk
      code=0; build --output disk/public || code=$?
      cp -a disk/public after
      ls -A disk >left
      echo exit code $code
      """)
    expect(result, says: ["/disk/.public.staging", "fix: make room on the disk"])
    #expect(try Snapshot(of: folder.at("before")) == Snapshot(of: folder.at("after")))
    #expect(try folder.text("left") == ".public.cache\n.public.index\n.public.lock\npublic\n")
  }

  #if os(Linux)
    /// The device that is always full.
    @Test(arguments: ["--output /dev/full", ">/dev/full"])
    func exportSaysThatTheDiskIsFull(_ target: String) throws {
      let result = try Program.shell("\"$0\" export --format csv \(target)", in: folder.path)
      #expect(result.status == 70)
      #expect(result.errors.contains(": No space left on device\n  fix: make room on the disk"))
    }
  #endif

  #if os(Linux)
    /// What was done and what it found must not be lost without a word.
    @Test func whatCannotBePrintedIsToldToo() throws {
      let check = try Program.shell("\"$0\" check >/dev/full", in: folder.path)
      #expect(check.status == 70)
      #expect(
        check.errors.hasPrefix(
          "kompassros: could not write to standard output: No space left on device\n  fix: "))
      let build = try Program.shell(
        "\"$0\" build --without-pictures >/dev/full", in: folder.path)
      #expect(build.status == 70)
      #expect(
        build.errors.hasPrefix(
          "kompassros: the site is published, but could not write to standard output: "))
      #expect(FileSystem.isFile(folder.at("public/index.html")))
      for arguments in ["search styrka", "--version", "check --help"] {
        let result = try Program.shell("\"$0\" \(arguments) >/dev/full", in: folder.path)
        #expect(result.status == 70, "\(arguments)")
      }
    }
  #endif

  // MARK: Not writable

  /// Runs a build that has no more rights than anybody, also when the tests are root's.
  private func buildWithoutPrivileges(_ output: String) throws -> Program.Result {
    let drop = geteuid() == 0 ? "setpriv --bounding-set=-all --inh-caps=-all " : ""
    return try Program.shell(
      "\(drop)\"$0\" build --without-pictures --no-cache --output \(output)", in: folder.path)
  }

  private func allow(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.at(name))
  }

  @Test func aFolderThatMayNotBeWrittenIsSaidToBe() throws {
    try FileManager.default.createDirectory(
      atPath: folder.at("locked"), withIntermediateDirectories: true)
    try allow(0o555, "locked")
    defer { try? allow(0o755, "locked") }
    for (output, path) in [
      ("locked/public", "locked/.public.lock"), ("locked/deep/er/public", "locked/deep"),
    ] {
      let result = try buildWithoutPrivileges(output)
      #expect(result.status == 70)
      #expect(result.errors.hasPrefix("kompassros: could not "))
      #expect(result.errors.contains("\(path): Permission denied\n  fix: write to a folder"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.at("locked")) == [])
  }

  /// What is in the folder is not known, so nothing is said to be missing.
  @Test(arguments: ["content", "templates"])
  func aFolderOfThePublisherThatMayNotBeReadIsOneMistake(_ name: String) throws {
    try allow(0o000, name)
    let result = try buildWithoutPrivileges("public")
    try allow(0o755, name)
    #expect(result.status == 1)
    #expect(
      result.errors == """
        \(name): error: the folder cannot be read [unreadable-file]
          fix: give the user who runs kompassros the right to read the folder
        1 error, 0 warnings
        Nothing was published; public is as it was.

        """)
  }

  /// A folder in the site that cannot be looked into may hold anything: it is not replaced.
  @Test func aFolderThatMayNotBeReadIsNotReplaced() throws {
    try #require(try buildWithoutPrivileges("public").status == 0)
    let before = try Snapshot(of: folder.at("public"))
    try folder.write("mine", to: "public/locked/mine.txt")
    try allow(0o000, "public/locked")
    let result = try buildWithoutPrivileges("public")
    try allow(0o755, "public/locked")
    #expect(result.status == 70)
    #expect(result.errors.contains("could not read "))
    #expect(result.errors.contains("/public/locked: Permission denied"))
    #expect(try folder.text("public/locked/mine.txt") == "mine")
    try FileManager.default.removeItem(atPath: folder.at("public/locked"))
    #expect(try Snapshot(of: folder.at("public")) == before)
  }

  /// The old site cannot be removed: the new one is published, and the message says where the old one is.
  @Test func anOldSiteThatMayNotBeRemovedIsNamed() throws {
    try #require(try buildWithoutPrivileges("public").status == 0)
    try allow(0o555, "public/kommun")
    let result = try buildWithoutPrivileges("public")
    #expect(result.status == 70)
    #expect(result.errors.contains("the new site is published, but the old one remains in "))
    #expect(result.errors.contains("/.public.staging: could not remove "))
    #expect(FileSystem.isFile(folder.at("public/index.html")))
    try allow(0o755, ".public.staging/kommun")
    #expect(try buildWithoutPrivileges("public").status == 0)
    #expect(FileSystem.kind(of: folder.at(".public.staging")) == nil)
  }

  @Test(.enabled(if: mounts, needsMounts)) func aDiskThatCanOnlyBeReadIsSaidToBe() throws {
    let result = try withMounts(
      """
      mount -t tmpfs none disk
      build --output disk/public
      cp -a disk/public before
      mount -o remount,ro disk
      code=0; build --output disk/public || code=$?
      cp -a disk/public after
      echo exit code $code
      """)
    expect(
      result, says: ["disk/.public.lock: Read-only file system\n  fix: name a place on another"])
    #expect(try Snapshot(of: folder.at("before")) == Snapshot(of: folder.at("after")))
  }

  // MARK: Mounted

  /// A mounted disk cannot change places with a folder; the program says so before it has made a site in vain.
  @Test(
    .enabled(if: mounts, needsMounts),
    arguments: ["mount -t tmpfs none disk", "mkdir other; mount --bind other disk"])
  func aMountPointIsRefusedAtOnce(_ mount: String) throws {
    let result = try withMounts(
      """
      \(mount)
      code=0; build --timings --output disk || code=$?
      build --output disk/site
      ls -A disk >left
      ls -A . | grep -c '^[.]disk' >besides || true
      echo exit code $code
      """)
    expect(result, says: ["/disk is a mount point", "/disk/site\n"])
    #expect(!result.output.contains("Rendered 0"))
    #expect(try folder.text("left") == ".site.cache\n.site.index\n.site.lock\nsite\n")
    #expect(try folder.text("besides") == "0\n")
  }

  /// A folder of a container's image cannot be renamed, not even in two steps.
  @Test(.enabled(if: mounts, needsMounts)) func aFolderOfAnImageIsLeftAlone() throws {
    let result = try withMounts(
      """
      mount -t tmpfs none disk
      mkdir disk/image disk/changes disk/work disk/seen
      build --output disk/image/public
      mount -t overlay -o lowerdir=disk/image,upperdir=disk/changes,workdir=disk/work overlay disk/seen
      code=0; build --output disk/seen/public || code=$?
      cp -a disk/image/public before
      cp -a disk/seen/public after
      ls -A disk/seen >left
      echo exit code $code
      """)
    #expect(try Snapshot(of: folder.at("before")) == Snapshot(of: folder.at("after")))
    #expect(try folder.text("left") == ".public.cache\n.public.index\n.public.lock\npublic\n")
    // Some systems can.
    if !result.output.hasSuffix("exit code 0\n") {
      expect(
        result, says: ["/public: Invalid cross-device link\n  fix: this folder cannot be moved"])
    }
  }

  // MARK: In the way

  @Test(arguments: [".", "..", "content/..", "out"])
  func anOutputThatHoldsTheContentIsRefusedBeforeAnythingIsWritten(_ output: String) throws {
    var arguments = ["build", "--output", output]
    if output == "out" {
      _ = try folder.copy(of: Repository.smallContent, as: "out/site/content")
      arguments += ["--content", "out/site/content"]
    }
    let before = try Snapshot(of: folder.path)
    let result = try Program.run(arguments, in: folder.path)
    #expect(result.status == 70)
    let input = output == "out" ? "out/site/content" : "content"
    #expect(
      result.errors == """
        kompassros: \(output) would be replaced as a whole, and the site is made from \(input), which is in it
          fix: name a folder of its own with --output, such as public

        """)
    #expect(try Snapshot(of: folder.path) == before)
    let lock = URL(fileURLWithPath: folder.path).deletingLastPathComponent()
      .appending(path: ".\(URL(fileURLWithPath: folder.path).lastPathComponent).lock").path
    #expect(FileSystem.kind(of: lock) == nil)
  }

  @Test(arguments: [true, false]) func whatLiesInThePlaceOfTheLockIsNamed(_ isLink: Bool) throws {
    if isLink {
      try FileManager.default.createSymbolicLink(
        atPath: folder.at(".public.lock"), withDestinationPath: "elsewhere")
    } else {
      try FileManager.default.createDirectory(
        atPath: folder.at(".public.lock"), withIntermediateDirectories: true)
    }
    let result = try Program.run(["build"], in: folder.path)
    #expect(result.status == 70)
    let says =
      isLink
      ? "it is a link\n  fix: delete the link; a build makes the file itself"
      : "it is a folder\n  fix: move the folder away; a build needs this name for a file of its own"
    #expect(result.errors.hasSuffix("/.public.lock: \(says)\n"), "\(result.errors)")
  }

  // MARK: Names

  @Test func aNameThatIsTooLongIsSaidToBe() throws {
    let name = String(repeating: "n", count: 250)
    let result = try Program.run(["build", "--output", name], in: folder.path)
    #expect(result.status == 70)
    #expect(result.errors.contains("File name too long\n  fix: name a place with a shorter path"))
  }

  @Test func aFileOnTheWayIsSaidToBe() throws {
    try folder.write("mine", to: "file")
    let result = try Program.run(["build", "--output", "file/public"], in: folder.path)
    #expect(result.status == 70)
    #expect(result.errors.hasPrefix("kompassros: file is not a folder\n  fix: "))
    #expect(try folder.text("file") == "mine")
  }
}
