internal import Foundation
package import Screen

/// Contrast of two colours as WCAG 2.1 defines it.
package enum Contrast {
  /// Ratio from 1 (equal) to 21 (black on white); nil when the terminal decides a colour.
  package static func ratio(_ first: Colour, _ second: Colour) -> Double? {
    guard let left = luminance(first), let right = luminance(second) else { return nil }
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  private static func luminance(_ colour: Colour) -> Double? {
    colour.components.map {
      0.2126 * linear($0.red) + 0.7152 * linear($0.green) + 0.0722 * linear($0.blue)
    }
  }

  /// Undoes the gamma of sRGB.
  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
