import CNcurses
import Screen
import Testing

@testable import CursesTerminal

@Suite("MouseDecoder")
struct MouseDecoderTests {
  static let reports: [(String, MouseEvent?)] = [
    ("\u{1B}[<0;1;1M", MouseEvent(.press, at: Point(x: 0, y: 0))),
    ("\u{1B}[<0;300;60m", MouseEvent(.release, at: Point(x: 299, y: 59))),
    ("\u{1B}[<32;3;4M", MouseEvent(.drag, at: Point(x: 2, y: 3))),
    ("\u{1B}[<64;3;4M", MouseEvent(.wheelUp, at: Point(x: 2, y: 3))),
    ("\u{1B}[<65;3;4M", MouseEvent(.wheelDown, at: Point(x: 2, y: 3))),
    ("\u{1B}[<28;3;4M", MouseEvent(.press, at: Point(x: 2, y: 3))),
    ("\u{1B}[<80;3;4M", MouseEvent(.wheelUp, at: Point(x: 2, y: 3))),
    ("\u{1B}[<1;3;4M", nil), ("\u{1B}[<2;3;4m", nil), ("\u{1B}[<35;3;4M", nil),
    ("\u{1B}[<34;3;4M", nil), ("\u{1B}[<66;3;4M", nil), ("\u{1B}[<64;3;4m", nil),
    ("\u{1B}[<0;0;4M", nil), ("\u{1B}[<0;4M", nil), ("\u{1B}[<;;M", nil), ("\u{1B}[<M", nil),
    ("\u{1B}[<0;3;4", nil), ("\u{1B}[0;3;4M", nil), ("", nil),
    ("\u{1B}[<0;99999999999999999999;4M", nil),
  ]

  @Test("SGR reports", arguments: reports)
  func decodesSGR(_ sequence: String, _ expected: MouseEvent?) {
    #expect(MouseDecoder.event(sgr: sequence) == expected)
  }

  @Test("reports of curses")
  func decodesCurses() {
    let actions: [(mmask_t, MouseEvent.Action?)] = [
      (cn_left_pressed, .press), (cn_left_released, .release), (cn_wheel_up, .wheelUp),
      (cn_wheel_down, .wheelDown), (cn_motion, nil), (0, nil),
    ]
    for (state, action) in actions {
      let report = MEVENT(id: 0, x: 4, y: 5, z: 0, bstate: state)
      let expected = action.map { MouseEvent($0, at: Point(x: 4, y: 5)) }
      #expect(MouseDecoder.event(report) == expected)
    }
  }
}
