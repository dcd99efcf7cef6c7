/// Albers' equal-area conic projection of the sphere: areas are to each other as on the earth, and a
/// country that is taller than wide keeps its shape.
///
/// J. P. Snyder, Map Projections: A Working Manual (U.S. Geological Survey Professional Paper 1395,
/// 1987), formulas 14-1 to 14-6. The standard parallels lie a sixth of the height from each end,
/// which Snyder gives as the usual choice (page 99), and the middle meridian is that of the data.
struct MapProjection: Equatable, Sendable {
  /// n: the constant of the cone. So near to 0 the cone is a cylinder.
  private let cone: Double
  /// C, or for a cylinder the cosine of the standard parallel.
  private let constant: Double
  /// λ₀ in degrees.
  private let meridian: Double
  private let isCylinder: Bool

  /// The projection for points within some limits, in degrees.
  init(west: Double, east: Double, south: Double, north: Double) {
    meridian = (west + east) / 2
    let (low, high) = (Self.held(south), Self.held(north))
    let lower = Self.sine(low + (high - low) / 6)
    let upper = Self.sine(high - (high - low) / 6)
    cone = (lower + upper) / 2
    isCylinder = cone.magnitude < 1e-3
    let cosineSquared = 1 - lower * lower
    constant = isCylinder ? cosineSquared.squareRoot() : cosineSquared + 2 * cone * lower
  }

  /// A point on the plane, in radii of the earth, y downward.
  func place(of point: MapChart.Point) -> Place {
    let sine = Self.sine(Self.held(point.y))
    let distance = point.x - meridian
    if isCylinder {
      return Place(x: distance * Double.pi / 180 * constant, y: -sine / constant)
    }
    // ρ = √(C − 2n sin φ) / n and θ = n (λ − λ₀); the sign of n carries over to ρ.
    let radius = max(constant - 2 * cone * sine, 0).squareRoot() / cone
    let turns = cone * distance / 360
    return Place(x: radius * Turn.sine(turns), y: radius * Turn.cosine(turns))
  }

  /// A latitude that there is, short of the poles.
  private static func held(_ latitude: Double) -> Double { min(max(latitude, -89), 89) }

  private static func sine(_ degrees: Double) -> Double { Turn.sine(degrees / 360) }
}
