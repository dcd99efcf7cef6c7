/// Advance widths of text, in em: an upper bound for the sans-serif faces that a reader's system is
/// likely to have.
///
/// Each character of ASCII and Latin-1 has the larger of its widths in DejaVu Sans and in
/// Liberation Sans (whose metrics are those of Arial and Helvetica), read from the fonts' `hmtx`
/// tables; Segoe UI, Roboto and San Francisco are narrower than DejaVu. Everything else has a wide
/// default.
enum TextWidths {
  /// The width of a character in em. Combining marks and format characters have none.
  static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Double {
    let value = scalar.value
    if value < 0x80 {
      guard value >= 0x20 else { return 0 }
      return Double((isBold ? bold : regular)[Int(value) - 0x20]) / 1000
    }
    if value < 0x100 {
      guard value >= 0xA0 else { return 0 }
      return Double((isBold ? bold : regular)[Int(value) - 0x40]) / 1000
    }
    switch value {
    case 0x2010...0x2012, 0x2018...0x201F: return isBold ? 0.6 : 0.53
    case 0x2013: return 0.6
    case 0x2014, 0x2026: return 1
    case 0x2212: return 0.84
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF60, 0x20000...0x3FFFD:
      return 1.05
    case 0x1F000...0x1FAFF: return 1.4
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isBold ? 1.4 : 1.25
    }
  }

  /// U+0020–U+007F, then U+00A0–U+00FF, in thousandths of an em.
  private static let regular: [UInt16] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337,
    637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557,
    1016, 685, 687, 723, 771, 667, 611, 778, 752, 295, 500, 667, 558, 863, 749, 788,
    667, 788, 723, 667, 611, 732, 685, 989, 686, 667, 686, 391, 337, 391, 838, 557,
    500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612,
    635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838, 0,
    318, 401, 637, 637, 637, 637, 337, 557, 500, 1000, 472, 612, 838, 361, 1000, 553,
    500, 838, 401, 401, 500, 637, 637, 318, 500, 401, 472, 612, 970, 970, 970, 611,
    685, 685, 685, 685, 685, 685, 1000, 723, 667, 667, 667, 667, 295, 295, 295, 295,
    775, 749, 788, 788, 788, 788, 788, 838, 788, 732, 732, 732, 732, 667, 667, 630,
    613, 613, 613, 613, 613, 613, 982, 550, 616, 616, 616, 616, 278, 278, 278, 278,
    612, 634, 612, 612, 612, 612, 612, 838, 612, 634, 634, 634, 634, 592, 635, 592,
  ]

  /// As `regular`, in bold.
  private static let bold: [UInt16] = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
    1000, 774, 763, 734, 831, 684, 684, 821, 837, 373, 557, 775, 638, 996, 837, 851,
    733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458, 366, 458, 838, 557,
    500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688,
    716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838, 0,
    349, 457, 696, 696, 637, 696, 366, 557, 500, 1000, 564, 646, 838, 416, 1000, 553,
    500, 838, 438, 438, 500, 736, 637, 380, 500, 438, 564, 646, 1036, 1036, 1036, 611,
    774, 774, 774, 774, 774, 774, 1085, 734, 684, 684, 684, 684, 373, 373, 373, 373,
    838, 837, 851, 851, 851, 851, 851, 838, 851, 813, 813, 813, 813, 725, 738, 720,
    675, 675, 675, 675, 675, 675, 1048, 593, 679, 679, 679, 679, 343, 343, 343, 343,
    688, 712, 688, 688, 688, 688, 688, 838, 688, 712, 712, 712, 712, 652, 716, 652,
  ]
}
