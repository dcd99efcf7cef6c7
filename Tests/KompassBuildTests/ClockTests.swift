import Foundation
import Testing

@testable import KompassBuild

/// The clock of the machine, and the times of its files, reach neither the site nor what becomes of it.
@Suite struct ClockTests {
  private let folder: TemporaryFolder
  private let site: Snapshot

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
    try #require(try Program.run(["build"], in: folder.path).status == 0)
    site = try Snapshot(of: folder.at("public"))
  }

  /// As after a clock that ran ahead was set right: everything is older than tomorrow, and some of it younger than today.
  @Test func timesOfFilesChangeNothing() throws {
    for (name, time) in [("content", 4_102_444_800), ("templates", 0), ("public", 4_102_444_800)] {
      for path in try FileSystem.files(below: folder.at(name)) {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: TimeInterval(time))],
          ofItemAtPath: folder.at(name) + "/" + path)
      }
    }
    let result = try Program.run(["build", "--no-cache"], in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Snapshot(of: folder.at("public")).differences(from: site) == [])
  }

  #if os(Linux)
    /// A clock that stands in 1980, and goes a day back whenever it is asked.
    private static let clock = """
      #define _GNU_SOURCE
      #include <sys/syscall.h>
      #include <sys/time.h>
      #include <time.h>
      #include <unistd.h>
      static long now = 315532800;
      static long earlier(void) { return __atomic_sub_fetch(&now, 86400, __ATOMIC_RELAXED); }
      time_t time(time_t *result) {
        time_t value = earlier();
        if (result) *result = value;
        return value;
      }
      int gettimeofday(struct timeval *value, void *zone) {
        (void)zone;
        value->tv_sec = earlier();
        value->tv_usec = 0;
        return 0;
      }
      int clock_gettime(clockid_t clock, struct timespec *value) {
        if (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)
          return (int)syscall(SYS_clock_gettime, clock, value);
        value->tv_sec = earlier();
        value->tv_nsec = 0;
        return 0;
      }
      """

    @Test func aClockThatIsSetBackChangesNothing() throws {
      try folder.write(Self.clock, to: "clock.c")
      // Swift's own tools bring clang, which links the program itself.
      let made = try Program.shell(
        "\"$(command -v clang || command -v cc)\" -shared -fPIC -o clock.so clock.c",
        in: folder.path)
      try #require(made.status == 0, "\(made.errors)")
      let environment = ["LD_PRELOAD": folder.at("clock.so")]
      let year = try Program.shell("date -u +%Y", in: folder.path, environment: environment)
      try #require(year.output == "1979\n", "the clock is another")
      let result = try Program.run(
        ["build", "--timings", "--no-cache"], in: folder.path, environment: environment)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try Snapshot(of: folder.at("public")).differences(from: site) == [])
      // Times that are shown come from a clock that only goes forward.
      #expect(!result.output.contains("-"))
      let lines = result.output.split(separator: "\n").filter { $0.hasSuffix(" ms") }
      #expect(lines.count == 5)
    }
  #endif
}
