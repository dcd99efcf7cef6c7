import Foundation

// What libFuzzer calls; `make fuzz` alone builds this file. FUZZ_TARGET says what is tried. With FUZZ_SEEDS the inputs to
// begin with are written into that folder, and nothing is tried.

private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    print("FUZZ_TARGET must be one of \(names)")
    exit(2)
  }
  return target
}()

/// Is called once, before anything is tried.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutablePointer<CInt>?, _: UnsafeMutableRawPointer?) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] else { return 0 }
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, seed) in try target.seeds().enumerated() {
      try Data(seed).write(to: URL(filePath: "\(folder)/\(number)"))
    }
  } catch {
    print("The seeds could not be written: \(error)")
    exit(70)
  }
  exit(0)
}

/// Is called with every input; crashes when something is as it must not be.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  if let objection = target.objection(to: input) { fatalError(objection) }
  return 0
}
