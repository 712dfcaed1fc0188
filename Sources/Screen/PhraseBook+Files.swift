extension PhraseBook {
  /// Why a file can't be read or written, and what of its rows is left out.
  static let files: [(english: String, japanese: String)] = [
    ("no such file or folder", "ファイルまたはフォルダがありません"),
    ("permission denied", "アクセスが許可されていません"),
    ("is a folder; name a file", "フォルダです；ファイルを指定してください"),
    ("a part of the path is not a folder", "パスの途中がフォルダではありません"),
    ("the file system is read-only", "ファイルシステムが読み取り専用です"),
    ("no space left on the disk", "ディスクに空きがありません"),
    ("too many symbolic links", "シンボリックリンクが多すぎます"),
    ("the name is too long", "名前が長すぎます"),
    ("not a regular file", "通常のファイルではありません"),
    ("larger than * bytes", "{1}バイトを超えています"),
    ("can't be read", "読めません"),
    ("no decode measurement", "デコードの実測なし"),
    ("its time per token has the time to the first token in it", "トークンあたりの時間にTTFTが含まれます"),
    ("a prefill test (pp) has no decode measurement", "プリフィルの試験（pp）にはデコードの実測がありません"),
    ("prefill is in the time of a test of both (pg)", "両方の試験（pg）の時間にはプリフィルが含まれます"),
    ("it ran on the CPU, which is not modelled", "CPUでの実行はモデル化していません"),
    ("layers that are split over GPUs are not modelled", "GPU間で分けた層はモデル化していません"),
    ("different GPUs are not modelled", "異なるGPUの混在はモデル化していません"),
    ("* rows left out: *", "{1}行を除外：{2!}"),
    ("1 row left out: *", "1行を除外：{1!}"),
    ("the file names no model; name it with --model", "ファイルにモデル名がありません；--modelで指定してください"),
    (
      "the model '*' is not in the catalogue; name one with --model, or describe it"
        + " in a catalogue file*",
      "モデル'{1}'はカタログにありません；--modelで指定するか、カタログファイルに書いてください"
    ),
    ("the file names no GPU; name it with --gpu", "ファイルにGPU名がありません；--gpuで指定してください"),
    (
      "the GPU '*' is not in the catalogue; name one with --gpu, or describe it in "
        + "a catalogue file*",
      "GPU'{1}'はカタログにありません；--gpuで指定するか、カタログファイルに書いてください"
    ),
    (
      "the file does not name the serving software; name it with --backend: *",
      "ファイルにサービングソフトウェア名がありません；--backendで指定してください：{1}"
    ),
    (
      "the file does not state the number of GPUs; state it with --tensor-parallel",
      "ファイルにGPU数がありません；--tensor-parallelで指定してください"
    ),
    (
      "the file does not state how many requests ran at a time; state it with --con"
        + "currency",
      "ファイルに同時実行数がありません；--concurrencyで指定してください"
    ),
    (
      "the file does not state the length of prompts; state it with --prompt-tokens",
      "ファイルにプロンプト長がありません；--prompt-tokensで指定してください"
    ),
    (
      "the file does not state the length of answers; state it with --output-tokens",
      "ファイルに回答の長さがありません；--output-tokensで指定してください"
    ),
    ("can't be written: *", "書き込めません：{1!}"), ("the folder can't be made", "フォルダを作れません"),
    ("no free name beside it", "空いている名前がありません"), ("values differ", "値が異なります"),
    ("can't be read: *", "読めません：{1!}"),
  ]
}
