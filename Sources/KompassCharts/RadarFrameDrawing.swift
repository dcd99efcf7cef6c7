/// A radar frame laid out.
struct RadarFrameDrawing {
  /// The room of a marker, in units: all shapes are smaller.
  private static let markerSize = 20.0

  private let frame: RadarFrame
  private let radar: RadarDrawing

  /// The centre, in units of the viewBox: the origin of the paths.
  var center: Place { radar.center }

  /// Lays a frame out.
  init(_ frame: RadarFrame) {
    self.frame = frame
    radar = RadarDrawing(
      RadarChart(
        identity: frame.identity, axes: frame.axes, series: [], missingText: frame.missingText,
        scale: frame.scale), radii: [RadarShape.radius])
  }

  /// The drawing.
  func drawing() -> Drawing {
    var drawing = Drawing()
    drawMarkers(into: &drawing.markup)
    radar.drawGrid(into: &drawing)
    drawing.markup.literal("<g transform=\"translate(")
    drawing.markup.place(center)
    drawing.markup.literal(")\">")
    for role in SeriesRole.lineOrder {
      for slot in RadarFrame.Slot.allCases where slot.role == role {
        drawPath(of: slot, into: &drawing.markup)
      }
    }
    drawing.markup.literal("</g>")
    radar.drawTicks(into: &drawing)
    radar.drawLabels(into: &drawing)
    radar.drawKey(
      shown.map { series in
        let name = radar.nameWithGaps(series.name) { axis in
          axis < series.values.count ? frame.scale.share(of: series.values[axis]) : nil
        }
        return KeyEntry(role: series.slot.role, name: name)
      }, into: &drawing)
    return drawing
  }

  /// The first series of each slot, in the order of the frame.
  private var shown: [RadarFrame.Series] {
    var taken: Set<RadarFrame.Slot> = []
    return frame.series.filter { taken.insert($0.slot).inserted }
  }

  private func drawMarkers(into markup: inout Markup) {
    let middle = Self.markerSize / 2
    markup.literal("<defs>")
    for slot in RadarFrame.Slot.allCases {
      markup.raw("<marker id=\"\(frame.identity.id)-\(slot.rawValue)\"")
      markup.literal(" markerUnits=\"userSpaceOnUse\"")
      markup.attribute("markerWidth", Self.markerSize)
      markup.attribute("markerHeight", Self.markerSize)
      markup.attribute("refX", middle)
      markup.attribute("refY", middle)
      // A tick lies along its line, that is about across its axis; the others stand upright.
      if slot == .reference { markup.literal(" orient=\"auto\"") }
      markup.literal(">")
      markup.mark(
        slot.role, at: Place(x: middle, y: middle), angle: slot == .reference ? 90 : 0)
      markup.literal("</marker>")
    }
    markup.literal("</defs>")
  }

  private func drawPath(of slot: RadarFrame.Slot, into markup: inout Markup) {
    markup.raw("<path data-slot=\"\(slot.rawValue)\" d=\"")
    if let series = shown.first(where: { $0.slot == slot }) {
      // One value for each axis: a list that is too short has gaps, one that is too long an end.
      let values = frame.axes.indices.map { $0 < series.values.count ? series.values[$0] : nil }
      markup.raw(RadarShape.path(values, scale: frame.scale))
    }
    markup.literal("\"")
    markup.roleLine(slot.role)
    for position in ["start", "mid", "end"] {
      markup.raw(" marker-\(position)=\"url(#\(frame.identity.id)-\(slot.rawValue))\"")
    }
    markup.literal("/>")
  }
}
