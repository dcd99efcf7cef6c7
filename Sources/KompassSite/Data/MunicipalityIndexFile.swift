import KompassData
import KompassModel
import KompassSearch

/// Names the file that one municipality's evaluations are searched by alone: its name holds a hash, so a profile that is
/// embedded elsewhere cannot know it.
struct MunicipalityIndexFile {
  /// `{"index":"../../sok/kommun/mark-0123456789.bin"}`, relative to the file itself; without a member
  /// when the index has no such file.
  let json: JSONValue

  /// - Parameters:
  ///   - path: where the file lies.
  ///   - index: the index of the site.
  init(of slug: Slug, at path: OutputPath, in index: BuiltIndex) {
    let name = index.municipalities[slug.text]
    let up = String(repeating: "../", count: path.folder.count)
    json = .object([("index", .text(name.map { up + SiteMap.indexPath($0).address }))])
  }
}
