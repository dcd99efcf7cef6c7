/// The borders of regions with fewer points: a border between two regions gets the same points for
/// both, so that neither gaps nor overlaps arise.
///
/// The rings are parted into arcs at the points that do not have exactly two different neighbours,
/// over all rings: there borders meet. Each arc is thinned out by itself, in a direction that does
/// not depend on whose ring it is read from.
struct MapBorders {
  /// A ring: indices of places, without the first at the end.
  typealias Ring = [Int]

  /// The places that the indices are of.
  private let places: [Place]
  /// How far a point that is left out may be from the line, squared.
  private let limit: Double
  /// Whether borders meet at a place.
  private var isJunction: [Bool]

  /// Learns where borders meet.
  ///
  /// - Parameters:
  ///   - rings: all rings of all regions.
  ///   - places: where the points are, in units.
  ///   - tolerance: how far a point that is left out may be from the line, in units.
  init(rings: [Ring], places: [Place], tolerance: Double) {
    self.places = places
    limit = tolerance * tolerance
    isJunction = Array(repeating: false, count: places.count)
    var neighbours = [(first: Int, second: Int)](repeating: (-1, -1), count: places.count)
    func add(_ neighbour: Int, to point: Int, isJunction: inout [Bool]) {
      let known = neighbours[point]
      if known.first == neighbour || known.second == neighbour { return }
      if known.first < 0 {
        neighbours[point].first = neighbour
      } else if known.second < 0 {
        neighbours[point].second = neighbour
      } else {
        isJunction[point] = true
      }
    }
    for ring in rings where ring.count > 1 {
      var last = ring[ring.count - 1]
      for point in ring {
        add(last, to: point, isJunction: &isJunction)
        add(point, to: last, isJunction: &isJunction)
        last = point
      }
    }
    // The end of a spike: it has one neighbour alone.
    for index in places.indices where neighbours[index].second < 0 { isJunction[index] = true }
  }

  /// A ring with fewer points.
  func thinned(_ ring: Ring) -> Ring {
    guard ring.count > 3 else { return ring }
    guard let start = ring.firstIndex(where: { isJunction[$0] }) else {
      return thinned(lonely: ring)
    }
    let turned = Array(ring[start...] + ring[..<start])
    var result: Ring = []
    var arc: Ring = []
    for point in turned + [turned[0]] {
      arc.append(point)
      guard isJunction[point], arc.count > 1 else { continue }
      result += thinned(arc: arc).dropLast()
      arc = [point]
    }
    return result
  }

  /// A ring that no other border meets: an island, or one region inside another.
  private func thinned(lonely ring: Ring) -> Ring {
    guard let lowest = ring.min(), let start = ring.firstIndex(of: lowest) else { return ring }
    var turned = Array(ring[start...] + ring[..<start])
    let isReversed = turned[1] > turned[turned.count - 1]
    if isReversed { turned = [turned[0]] + turned.dropFirst().reversed() }
    let result = Ring(kept(of: turned + [lowest]).dropLast())
    return isReversed ? [result[0]] + result.dropFirst().reversed() : result
  }

  private func thinned(arc: Ring) -> Ring {
    let reversed = Ring(arc.reversed())
    return reversed.lexicographicallyPrecedes(arc) ? kept(of: reversed).reversed() : kept(of: arc)
  }

  /// The points of an arc that are kept, by the rule of Douglas and Peucker: the ends, and of each
  /// part the point farthest from the straight line, if it is beyond the tolerance.
  private func kept(of arc: Ring) -> Ring {
    var isKept = Array(repeating: false, count: arc.count)
    isKept[0] = true
    isKept[arc.count - 1] = true
    var parts = [(first: 0, last: arc.count - 1)]
    while let part = parts.popLast() {
      var farthest = (index: 0, distance: limit)
      for index in part.first + 1..<max(part.last, part.first + 1) {
        let distance = squaredDistance(
          of: places[arc[index]], from: places[arc[part.first]], to: places[arc[part.last]])
        if distance > farthest.distance { farthest = (index, distance) }
      }
      guard farthest.index > 0 else { continue }
      isKept[farthest.index] = true
      parts.append((part.first, farthest.index))
      parts.append((farthest.index, part.last))
    }
    return arc.indices.filter { isKept[$0] }.map { arc[$0] }
  }

  /// The squared distance of a place from the straight line between two others.
  private func squaredDistance(of place: Place, from start: Place, to end: Place) -> Double {
    let (runX, runY) = (end.x - start.x, end.y - start.y)
    let length = runX * runX + runY * runY
    var (x, y) = (place.x - start.x, place.y - start.y)
    if length > 0 {
      let share = min(max((x * runX + y * runY) / length, 0), 1)
      x -= share * runX
      y -= share * runY
    }
    return x * x + y * y
  }
}
