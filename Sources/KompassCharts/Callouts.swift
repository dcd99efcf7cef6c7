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
  /// How many words are tried on their other side: each doubles the trials.
  private static let mostTried = 4

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

  /// Places words: to the right of their places, and to the left where only there is room for them,
  /// or where that keeps the lines clear.
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
      return (
        isStart: isWhole[0] || (!isWhole[1] && rooms[0] >= rooms[1]),
        hasBoth: isWhole[0] && isWhole[1], blocks: blocks
      )
    }
    let usual = sides.map(\.isStart)
    var best = Self.rows(of: usual, places: places, blocks: sides.map(\.blocks), gap: gap)
    // Where a line would go through words: try the other side for those that have room on both.
    let flexible = sides.indices.filter { sides[$0].hasBoth }.prefix(Self.mostTried)
    var choice = 1
    while best.crossings > 0, choice < 1 << flexible.count {
      var isRightward = usual
      for (bit, index) in flexible.enumerated() where choice >> bit & 1 == 1 {
        isRightward[index].toggle()
      }
      let other = Self.rows(
        of: isRightward, places: places, blocks: sides.map(\.blocks), gap: gap)
      if other.crossings < best.crossings { best = other }
      choice += 1
    }
    callouts = best.callouts
  }

  /// Words in rows, with how many lines go through the words of another.
  ///
  /// - Parameters:
  ///   - isRightward: which words begin at their places.
  ///   - blocks: the words of each as they are set to the right and to the left.
  private static func rows(
    of isRightward: [Bool], places: [Double], blocks: [[TextBlock]], gap: Double
  ) -> (crossings: Int, callouts: [Callout]) {
    let blocks = blocks.indices.map { blocks[$0][isRightward[$0] ? 0 : 1] }
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
      var callouts: [Callout] = []
      var crossings = 0
      for index in order {
        let isStart = isRightward[index]
        let textX = isStart ? places[index] + gap : places[index] - gap
        func callout(_ row: Int) -> Callout {
          Callout(
            index: index, x: places[index], block: blocks[index],
            anchor: isStart ? .start : .end, textX: textX, row: row)
        }
        let free = (0...callouts.count).first { isFree(callout($0), among: callouts) }
        if free == nil { crossings += 1 }
        // In need a line goes behind the words of another; each row holds one at least.
        callouts.append(callout(free ?? (callouts.map(\.row).max() ?? 0) + 1))
      }
      if let known = best, known.crossings <= crossings { continue }
      best = (crossings, callouts)
    }
    return best ?? (0, [])
  }

  private static func isFree(_ callout: Callout, among callouts: [Callout]) -> Bool {
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
