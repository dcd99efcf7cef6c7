/// Words that belong to places on an axis, in rows above or under it: each begins (or ends) at its
/// place, and no line from the axis to its words goes through the words of another where that can
/// be helped.
struct Callouts: Equatable, Sendable {
  /// Words placed in a row.
  struct Callout: Equatable, Sendable {
    /// Which of the given words it is.
    let index: Int
    /// The place on the axis.
    let x: Double
    /// The words.
    let block: TextBlock
    /// Whether the words begin or end at the place.
    let anchor: Drawing.Anchor
    /// The x of the words' beginning or end.
    let textX: Double
    /// The row, counted from the axis: 0 is the nearest.
    let row: Int

    fileprivate func box(row: Double) -> Box {
      var box = Drawing.box(block, x: textX, top: row, anchor: anchor)
      box.height = 1
      return box
    }
  }

  /// The width of the longest line.
  private static let widest = 190.0

  /// The words in their rows, in the order they were placed.
  private(set) var callouts: [Callout] = []

  /// The heights of the rows, from the axis.
  var rowHeights: [Double] {
    var heights: [Double] = []
    for callout in callouts {
      while heights.count <= callout.row { heights.append(0) }
      heights[callout.row] = max(heights[callout.row], callout.block.height)
    }
    return heights
  }

  /// The height of all rows, with `spacing` between them.
  func height(spacing: Double) -> Double {
    let heights = rowHeights
    return heights.reduce(0, +) + spacing * Double(max(heights.count - 1, 0))
  }

  /// The distance from the axis to the near edge of a row.
  func distance(toRow row: Int, spacing: Double) -> Double {
    rowHeights.prefix(row).reduce(0) { $0 + $1 + spacing }
  }

  /// Places words: to the right of their places, and to the left where
  /// only there is room for them.
  ///
  /// - Parameters:
  ///   - places: the x of each.
  ///   - texts: the words of each, measured.
  ///   - gap: from the place to the words.
  init(places: [Double], texts: [MeasuredText], gap: Double) {
    let sides = places.indices.map { index in
      let rooms = [Drawing.width - 1 - places[index] - gap, places[index] - gap - 1]
      let blocks = rooms.map { room in
        TextBlock.balance(texts[index], width: min(room, Self.widest), maxLines: 3)
      }
      let isWhole = blocks.map { !$0.isCut && !$0.isBroken }
      return (isStart: isWhole[0] || (!isWhole[1] && rooms[0] >= rooms[1]), blocks: blocks)
    }
    let isRightward = sides.map(\.isStart)
    let blocks = sides.map { $0.blocks[$0.isStart ? 0 : 1] }
    let order = places.indices.filter { !blocks[$0].lines.isEmpty }.sorted { first, second in
      let (a, b) = (places[first], places[second])
      if isRightward[first] != isRightward[second] { return isRightward[first] }
      if a != b { return isRightward[first] ? a > b : a < b }
      return first < second
    }
    // Whichever side is placed first has the choice of rows: try both.
    let other = order.filter { !isRightward[$0] } + order.filter { isRightward[$0] }
    var best: (crossings: Int, callouts: [Callout])?
    for order in [order, other] {
      callouts = []
      var crossings = 0
      for index in order {
        let isStart = isRightward[index]
        let textX = isStart ? places[index] + gap : places[index] - gap
        func callout(_ row: Int) -> Callout {
          Callout(
            index: index, x: places[index], block: blocks[index],
            anchor: isStart ? .start : .end, textX: textX, row: row)
        }
        let free = (0...callouts.count).first { isFree(callout($0)) }
        if free == nil { crossings += 1 }
        // In need a line goes behind the words of another; each row holds one at least.
        callouts.append(callout(free ?? (callouts.map(\.row).max() ?? 0) + 1))
      }
      if let known = best, known.crossings <= crossings { continue }
      best = (crossings, callouts)
    }
    callouts = best?.callouts ?? []
  }

  private func isFree(_ callout: Callout) -> Bool {
    var box = callout.box(row: 0)
    box.left -= 5
    box.width += 10
    for other in callouts {
      let otherBox = other.box(row: 0)
      if other.row == callout.row {
        if box.overlaps(otherBox) || abs(other.x - callout.x) < 8 { return false }
      } else if other.row > callout.row {
        if other.x > box.left + 6, other.x < box.right { return false }
      } else if callout.x > otherBox.left - 1, callout.x < otherBox.right + 1 {
        return false
      }
    }
    return true
  }
}
