/// Writes names of hosts in ASCII, as they stand in addresses (RFC 3492).
enum Punycode {
  private static let base = 36
  private static let least = 1
  private static let most = 26
  private static let skew = 38
  private static let damping = 700

  /// A part of a host's name between two points: `kommunväg` becomes `xn--kommunvg-6za`. One in ASCII stays.
  static func label(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    if scalars.allSatisfy(\.isASCII) { return text }
    var output = String(String.UnicodeScalarView(scalars.filter(\.isASCII)))
    let basic = output.utf8.count
    if basic > 0 { output += "-" }
    var handled = basic
    var code: UInt32 = 0x80
    var delta = 0
    var bias = 72
    while handled < scalars.count {
      guard let next = scalars.map(\.value).filter({ $0 >= code }).min() else { break }
      delta += Int(next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return "xn--" + output
  }

  /// A number of variable length.
  private static func digits(of number: Int, bias: Int) -> String {
    var text = ""
    var rest = number
    var place = base
    while true {
      let threshold = min(max(place - bias, least), most)
      if rest < threshold { return text + digit(rest) }
      text += digit(threshold + (rest - threshold) % (base - threshold))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
  }

  private static func digit(_ value: Int) -> String {
    String(Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damping : delta / 2
    delta += delta / count
    var place = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      place += base
    }
    return place + (base - least + 1) * delta / (delta + skew)
  }
}
