extension Colour {
  /// The colour as the terminal can show it: nearest by eye, in CIELAB.
  ///
  /// Colours 0–15 are the user's own; they are the target of ``ColourDepth/ansi16`` (assumed to look
  /// as xterm's defaults) but never of ``ColourDepth/indexed256``.
  package func reduced(to depth: ColourDepth) -> Colour {
    switch (depth, self) {
    case (.monochrome, _): .standard
    case (.indexed256, .rgb(let red, let green, let blue)):
      .indexed(nearest(to: RGB(red, green, blue), among: 16...255))
    case (.ansi16, .rgb(let red, let green, let blue)):
      .indexed(nearest(to: RGB(red, green, blue), among: 0...15))
    case (.ansi16, .indexed(let index)) where index > 15:
      .indexed(nearest(to: paletteColour(index), among: 0...15))
    default: self
    }
  }
}

/// Red, green and blue of one colour.
private struct RGB {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Place in CIELAB with white D65 (CIE 1976).
  var lab: SIMD3<Double> {
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    let x = labCurve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = labCurve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = labCurve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return SIMD3(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// Light of one sRGB channel, 0...1 (IEC 61966-2-1).
private func linear(_ channel: UInt8) -> Double {
  let value = Double(channel) / 255
  guard value > 0.04045 else { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  return base * base * root(base * base, degree: 5)
}

/// CIELAB's cube root with a straight part near black.
private func labCurve(_ value: Double) -> Double {
  value > 216.0 / 24389 ? root(value, degree: 3) : (24389.0 / 27 * value + 16) / 116
}

/// The n-th root of a number in 0...1.1, by Newton's method from above.
private func root(_ value: Double, degree: Int) -> Double {
  guard value > 0 else { return 0 }
  var guess = 1.1
  for _ in 0..<64 {
    let power = (1..<degree).reduce(1.0) { product, _ in product * guess }
    let next = guess - (power * guess - value) / (Double(degree) * power)
    guard next < guess else { break }
    guess = next
  }
  return guess
}

/// Colours 0–15 as xterm draws them by default.
private let ansiColours: [RGB] = [
  RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
  RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
  RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
  RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
]

/// Red, green and blue of a palette index: xterm's 16, the 6×6×6 cube, 24 greys.
private func paletteColour(_ index: UInt8) -> RGB {
  if index < 16 { return ansiColours[Int(index)] }
  if index >= 232 {
    let level = 8 + 10 * (index - 232)
    return RGB(level, level, level)
  }
  let place = index - 16
  let level = { (step: UInt8) -> UInt8 in step == 0 ? 0 : 55 + 40 * step }
  return RGB(level(place / 36), level(place / 6 % 6), level(place % 6))
}

/// The whole palette in CIELAB.
private let paletteLab: [SIMD3<Double>] = (0...255).map { paletteColour(UInt8($0)).lab }

private func nearest(to colour: RGB, among indices: ClosedRange<UInt8>) -> UInt8 {
  let target = colour.lab
  var best = (index: indices.lowerBound, distance: Double.infinity)
  for index in indices {
    let difference = paletteLab[Int(index)] - target
    let distance = (difference * difference).sum()
    if distance < best.distance { best = (index, distance) }
  }
  return best.index
}
