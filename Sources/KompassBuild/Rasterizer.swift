import CPictures
import Foundation
import KompassSite

/// Turns pictures from SVG to PNG with librsvg and cairo, on machines that have them.
///
/// Several may be drawn at once: what librsvg keeps of fonts it keeps for each thread (Pango's font maps), and what threads
/// share, fontconfig locks. The pixels depend on the versions of the libraries and on the fonts of the machine.
struct Rasterizer: @unchecked Sendable {
  // Never written to once it is made, which is what makes it safe to share.
  private let library: OpaquePointer

  /// The names under which librsvg and cairo are looked for: Linux, then macOS, there also where Homebrew puts them.
  static let installedNames = [
    ("librsvg-2.so.2", "libcairo.so.2"), ("librsvg-2.2.dylib", "libcairo.2.dylib"),
    ("/opt/homebrew/lib/librsvg-2.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib"),
    ("/usr/local/lib/librsvg-2.2.dylib", "/usr/local/lib/libcairo.2.dylib"),
  ]

  /// The libraries of this machine; nil when either is missing. Opened when first asked for, once.
  static let installed = Rasterizer(names: installedNames)

  /// Opens the first pair of libraries that there is.
  init?(names: [(librsvg: String, cairo: String)]) {
    for (librsvg, cairo) in names {
      if let library = kompassros_open_pictures(librsvg, cairo) {
        self.library = library
        return
      }
    }
    return nil
  }

  /// The same as a function.
  var rasterize: Rasterize {
    { (picture: Picture, path: OutputPath) throws(BuildFault) -> [UInt8] in
      try png(of: picture, at: path)
    }
  }

  /// The picture as PNG.
  ///
  /// - Throws: ``BuildFault/picture(path:reason:)``.
  func png(of picture: Picture, at path: OutputPath) throws(BuildFault) -> [UInt8] {
    let svg = picture.svg
    var png: UnsafeMutablePointer<UInt8>?
    var length = 0
    let outcome = kompassros_draw_picture(
      library, svg, svg.count, Int32(picture.width), Int32(picture.height), &png, &length)
    defer { free(png) }
    switch Int(outcome) {
    case kompassros_picture_drawn: return Array(UnsafeBufferPointer(start: png, count: length))
    case kompassros_picture_unread:
      throw .picture(path: "\(path)", reason: "librsvg could not read it")
    case kompassros_picture_undrawn:
      throw .picture(path: "\(path)", reason: "librsvg could not draw it")
    default: throw .picture(path: "\(path)", reason: "cairo could not write it")
    }
  }
}
