import Testing

@testable import Storage

@Suite struct ShardTests {
  @Test(arguments: [("1/1", 1, 1), ("2/8", 2, 8), ("8/8", 8, 8)])
  func reads(text: String, index: Int, count: Int) throws {
    let shard = try Shard(text)
    #expect(shard.index == index && shard.count == count && shard.isFirst == (index == 1))
  }

  @Test(arguments: ["", "1", "0/3", "4/3", "-1/3", "1/0", "1/2/3", "a/b", "1/", "/1", "1.5/2"])
  func refuses(text: String) {
    let error = #expect(throws: Diagnostic.self) { try Shard(text) }
    #expect(
      error?.description
        == "--shard: error: '\(text)' is no part; write I/N with I from 1 to N, for example 2/8")
  }
}
