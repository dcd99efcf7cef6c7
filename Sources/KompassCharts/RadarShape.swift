/// A profile as the data of one SVG path, in the coordinates of a `RadarFrame`: the centre is 0 0
/// and the rim has a radius of 74 units, whatever the names, the slot and the language are.
public enum RadarShape {
  /// The radius of the rim, in units: at this the names of the areas of all revisions stand
  /// unbroken in both languages.
  public static let radius = 74.0

  /// The path data (`M0 -55.76L41.75 -41.75…Z`) of a profile: absolute coordinates with at most two
  /// decimals.
  ///
  /// - Parameters:
  ///   - values: one for each axis, the first upward, the others clockwise. Nil or not finite:
  ///     missing, which is a gap in the line. A value between two gaps is a line of no length, which
  ///     shows its marker. Values outside the scale are drawn at its end.
  ///   - scale: the range from centre to rim.
  /// - Returns: a closed line if all of at least three values are known; empty if none is.
  public static func path(_ values: [Double?], scale: Scale = .hundred) -> String {
    let places = values.indices.map { axis in
      scale.share(of: values[axis]).map {
        RadarDrawing.place(share: $0, axis: axis, of: values.count, radius: radius)
      }
    }
    let present = places.compactMap { $0 }
    var markup = Markup()
    if present.count == places.count, places.count > 2 {
      markup.path(present, isClosed: true)
    } else {
      let runs = present.count == places.count ? [present] : runs(of: places)
      for run in runs where !run.isEmpty {
        markup.path(run.count > 1 ? run : run + run, isClosed: false)
      }
    }
    return markup.text
  }

  /// The neighbours between the gaps of a round: none is parted by the end of the list. Empty
  /// without a gap.
  static func runs(of places: [Place?]) -> [[Place]] {
    // Begin after a gap.
    guard let gap = places.firstIndex(of: nil) else { return [] }
    var runs: [[Place]] = []
    var run: [Place] = []
    for step in 1...places.count {
      if let place = places[(gap + step) % places.count] {
        run.append(place)
      } else {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    return runs
  }
}
