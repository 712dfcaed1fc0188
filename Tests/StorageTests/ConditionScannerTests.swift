import Testing

@testable import Storage

@Suite struct ConditionScannerTests {
  private func kinds(_ expression: String) throws -> [ConditionToken.Kind] {
    try ConditionScanner.tokens(of: expression).map(\.kind)
  }

  @Test(
    arguments: [
      ("a=1", [.key("a"), .comparison(.equals), .value("1"), .end]),
      ("a == 1", [.key("a"), .comparison(.equalsTwice), .value("1"), .end]),
      ("a<=1", [.key("a"), .comparison(.atMost), .value("1"), .end]),
      ("!a", [.not, .key("a"), .end]),
      ("a != 1", [.key("a"), .comparison(.differs), .value("1"), .end]),
      ("(a)", [.open, .key("a"), .close, .end]), ("a||b", [.key("a"), .or, .key("b"), .end]),
      ("android", [.key("android"), .end]), ("a.b-c_d", [.key("a.b-c_d"), .end]), ("", [.end]),
    ] as [(String, [ConditionToken.Kind])])
  func splits(expression: String, kinds: [ConditionToken.Kind]) throws {
    #expect(try self.kinds(expression) == kinds)
  }

  @Test(arguments: [
    ("a = 70 % and b", "70 %"), ("a = 2 min 5 s or b", "2 min 5 s"), ("a = 1)", "1"),
    ("a = x&&b", "x"), ("a = x||b", "x"), ("a = band or b", "band"), ("a = and_more", "and_more"),
    ("a = 'x and y' and b", "x and y"), ("a = \"it's\"", "it's"), ("a = ''", ""),
    ("a = rock and roll", "rock"), ("a = x \t\n", "x"), ("a = -1", "-1"), ("a = = 1", "= 1"),
  ])
  func aValueRunsToTheNextWord(expression: String, value: String) throws {
    #expect(try kinds(expression)[2] == .value(value))
  }

  @Test func tokensKnowTheirColumns() throws {
    let tokens = try ConditionScanner.tokens(of: "é = 1 and (b)")
    #expect(tokens.map(\.column) == [1, 3, 5, 7, 11, 12, 13, 14])
  }
}
