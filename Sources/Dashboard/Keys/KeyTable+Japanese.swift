package import Screen

/// Japanese words of the key table, by its English ones; a test checks that none is missing or left over.
extension KeyTable {
  /// Words of the key bar.
  static let japaneseLabels = [
    "choose": "選択", "change": "変更", "exact": "数値入力", "cross-hair": "カーソル", "size": "サイズ",
    "take": "採用", "cost": "費用", "family": "ファミリー", "any N": "N探索", "sparse": "疎",
    "value": "項目", "more": "増やす", "less": "減らす", "plan": "プラン", "paid so far": "累計",
    "shape": "形状", "time": "時間", "GPU": "GPU", "GPUs": "GPU数", "weights": "重み",
    "measured": "実測", "column": "列", "baseline": "基準", "differences": "差のみ", "remove": "外す",
    "edit": "編集", "close": "閉じる", "scroll": "スクロール", "save and quit": "保存して終了",
    "discard": "破棄", "stay": "戻る", "help": "ヘルプ", "quit": "終了", "pane": "枠",
    "explain": "説明", "undo": "元に戻す", "save": "保存", "open": "開く", "compare": "比較", "next": "次へ",
    "back": "前へ", "sliders": "スライダー", "notes": "メモ", "end": "終わる",
    "keep mine": "自分の版", "take theirs": "相手の版", "save elsewhere": "別名で保存",
    "later": "後で", "leave": "残す", "rename": "改名", "tags": "タグ", "delete": "削除", "undelete": "戻す",
  ]

  /// Sentences of the help.
  static let japaneseSummaries = [
    "choose the slider above": "上のスライダーを選ぶ", "choose the slider below": "下のスライダーを選ぶ",
    "one step down": "1段下げる", "one step up": "1段上げる",
    "ten steps down": "10段下げる", "ten steps up": "10段上げる",
    "smallest value": "最小値", "largest value": "最大値",
    "type an exact value with its unit (8Ki, $2.49, 1.2M, 40 %)":
      "単位つきで正確な値を入力する（8Ki、$2.49、1.2M、40 %）",
    "back to the saved value": "保存した値に戻す", "all back to the saved values": "すべて保存した値に戻す",
    "indicator to the left": "左の指標", "indicator to the right": "右の指標",
    "first indicator": "最初の指標", "last indicator": "最後の指標",
    "explain the indicator": "指標を説明する",
    "cross-hair to the left": "カーソルを左へ", "cross-hair to the right": "カーソルを右へ",
    "cross-hair ten points to the left": "カーソルを10点左へ",
    "cross-hair ten points to the right": "カーソルを10点右へ",
    "cross-hair to the first point": "カーソルを最初の点へ",
    "cross-hair to the last point": "カーソルを最後の点へ",
    "cross-hair to a cheaper option": "カーソルを安い選択肢へ",
    "cross-hair to a more accurate option": "カーソルを正答率の高い選択肢へ",
    "where the size before takes the frontier over": "前のサイズが最適になる点へ",
    "where the next size takes the frontier over": "次のサイズが最適になる点へ",
    "cross-hair ten options down": "カーソルを10選択肢戻す",
    "cross-hair ten options up": "カーソルを10選択肢進める",
    "cheapest option": "最も安い選択肢", "most accurate option": "正答率が最も高い選択肢",
    "take the option under the cross-hair into the scenario": "カーソルの選択肢をシナリオに採用する",
    "what counts as cost: eFLOPs, FLOPs, GPU time or money":
      "費用の数え方：eFLOPs、FLOPs、GPU時間、金額",
    "next model family": "次のモデルファミリー", "model family before": "前のモデルファミリー",
    "search the number of samples too, or keep the scenario's":
      "サンプル数も探索する、またはシナリオの数に固定する",
    "published curves of dense and sparse attention, or none":
      "密・疎アテンションの論文の曲線を表示、または隠す",
    "hide the cross-hair": "カーソルを隠す",
    "cross-hair to fewer requests, or a year back": "カーソルを少ないリクエストへ、または1年前へ",
    "cross-hair to more requests, or a year on": "カーソルを多いリクエストへ、または1年先へ",
    "plan or year above": "上のプランまたは年", "plan or year below": "下のプランまたは年",
    "ten points back": "10点戻る", "ten points on": "10点進む",
    "fewest requests, first plan or year": "最少リクエスト、最初のプランまたは年",
    "most requests, last plan or year": "最多リクエスト、最後のプランまたは年",
    "take the volume under the cross-hair, or the chosen plan, into the scenario":
      "カーソルのリクエスト数、または選んだプランをシナリオに採用する",
    "choose the next value of the row on top: plan, price, volume, growth, years":
      "上の行の次の項目を選ぶ：プラン、価格、量、成長率、年数",
    "choose the value before": "前の項目を選ぶ",
    "move the chosen value up": "選んだ項目を増やす", "move the chosen value down": "選んだ項目を減らす",
    "type the exact value with its unit": "単位つきで正確な値を入力する",
    "next price plan": "次の料金プラン", "price plan before": "前の料金プラン",
    "spend of each year, or all that is paid so far": "各年の支出、または支払いの累計",
    "shape above": "上の形状", "shape below": "下の形状",
    "shape of the lowest loss": "損失が最も低い形状", "last shape of the table": "表の最後の形状",
    "make the chosen shape the scenario's model": "選んだ形状をシナリオのモデルにする",
    "choose the next value of the row on top: size, limit, KV heads, plan":
      "上の行の次の項目を選ぶ：サイズ、制限、KVヘッド、計画",
    "stop drawing intervals, or let go of the shape": "区間の計算を止める、または形状の選択をやめる",
    "cross-hair to fewer sequences": "カーソルを少ない系列数へ",
    "cross-hair to more sequences": "カーソルを多い系列数へ",
    "row above, or part of a token's time above": "上の行、または1トークンの時間の上の内訳",
    "row below, or part of a token's time below": "下の行、または1トークンの時間の下の内訳",
    "ten rows up": "10行上へ", "ten rows down": "10行下へ",
    "one sequence": "1系列", "most sequences": "最多の系列数",
    "take the concurrency under the cross-hair into the scenario":
      "カーソルの同時実行数をシナリオに採用する",
    "which time is drawn: latency, TTFT or TPOT": "描く時間：応答時間、TTFT、TPOT",
    "next GPU": "次のGPU", "GPU before": "前のGPU",
    "more GPUs share each weight matrix": "重み行列を分け合うGPUを増やす",
    "fewer GPUs share it": "分け合うGPUを減らす",
    "next number format of the weights": "重みの次の数値形式", "number format before": "前の数値形式",
    "lengths of prompt and answer that were measured, or the scenario's own":
      "実測されたプロンプトと応答の長さ、またはシナリオ自身の長さ",
    "column to the left": "左の列", "column to the right": "右の列",
    "row above": "上の行", "row below": "下の行", "first row": "最初の行", "last row": "最後の行",
    "measure the differences from this column": "この列を差の基準にする",
    "only the rows that differ, or all": "差のある行だけ、またはすべて",
    "order the columns by the next figure, best first": "次の数値の良い順に列を並べる",
    "move the column to the left": "列を左へ移す", "move the column to the right": "列を右へ移す",
    "put a copy of the column beside": "列の複製を横に置く", "take the column off": "列を外す",
    "open the column on Explore": "列を探索画面で開く",
    "take the chosen row": "選んだ行を採用する", "close the list": "一覧を閉じる",
    "scroll up": "上へスクロール", "scroll down": "下へスクロール",
    "page up": "前のページ", "page down": "次のページ",
    "search the keys of the help": "ヘルプのキーを検索する",
    "to the top": "先頭へ", "to the end": "末尾へ", "close": "閉じる",
    "save all changes, then quit": "すべての変更を保存して終了する",
    "quit without saving": "保存せずに終了する", "stay": "戻る",
    "all keys": "すべてのキー", "quit": "終了する",
    "choose a command by its words": "言葉でコマンドを選ぶ",
    "screen Explore": "探索画面", "screen Frontier": "フロンティア画面", "screen Spend": "支出画面",
    "screen Speed": "速度画面", "screen Shape": "形状画面", "screen Compare": "比較画面",
    "next pane": "次の枠", "pane before": "前の枠",
    "explain the number under the cursor: formula, inputs, evidence":
      "カーソルの数値を説明する：式、入力、根拠",
    "guide: which of your own prices, measurements and goals are missing":
      "案内：自社の価格、実測、目標のうち足りないもの",
    "undo": "元に戻す", "redo": "やり直す",
    "save the scenario": "シナリオを保存する", "save under another name": "別の名前で保存する",
    "open a scenario": "シナリオを開く",
    "export a report, the chart or the screen": "レポート、グラフ、画面を書き出す",
    "copy the screen's table to the terminal's clipboard": "画面の表を端末のクリップボードへ",
    "next slide": "次のスライド", "slide before": "前のスライド",
    "first slide": "最初のスライド", "last slide": "最後のスライド",
    "let the sliders move, or make the slides read-only again":
      "スライダーを動かせるようにする、または読み取り専用に戻す",
    "show or hide the speaker's notes": "発表者メモを表示・非表示",
    "end the slides": "スライドを終わる",
    "present the open scenarios as slides": "開いているシナリオをスライドで発表する",
    "rename the scenario": "シナリオの名前を変える",
    "put the scenario on Compare": "シナリオを比較に加える",
    "open scenario before": "前の開いているシナリオ", "next open scenario": "次の開いているシナリオ",
    "cost or time axis logarithmic or linear": "費用・時間の軸を対数または線形に",
    "enlarge the chart, or back": "グラフを拡大、または戻す",
    "next theme": "次のテーマ", "themes": "テーマ一覧",
    "read the theme's file again": "テーマのファイルを再読み込みする",
    "read the chosen theme's file again": "選んだテーマのファイルを再読み込みする",
    "language: English or Japanese": "言語：英語または日本語",
    "rename the scenario in the chosen file": "選んだファイルのシナリオの名前を変える",
    "edit the tags of the chosen file": "選んだファイルのタグを編集する",
    "move the chosen file to the trash beside it": "選んだファイルを同じ場所のごみ箱へ移す",
    "bring the file back that was deleted last": "最後に削除したファイルを戻す",
    "tags by which the list of files finds it": "ファイル一覧で探すためのタグ",
    "save your version; theirs is kept beside it": "自分の版を保存し、相手の版も隣に残す",
    "take the version in the file; undo brings yours back": "ファイルの版を取り込む（元に戻す操作で自分の版に戻る）",
    "save your version under another name": "自分の版を別名で保存する",
    "decide later; nothing is written": "後で決める（何も書き込まない）",
    "take the unsaved scenarios back": "未保存のシナリオを復元する",
    "leave them; the next start asks again": "残して次回の起動時にまた尋ねる",
    "throw them away": "破棄する",
    "mouse on or off": "マウスのオン・オフ", "paint the screen anew": "画面を描き直す",
  ]
}

extension KeyBinding {
  /// Word for the key bar; empty keeps it out of the bar.
  package func label(in language: Language) -> String {
    language(label, ja: KeyTable.japaneseLabels[label] ?? label)
  }

  /// Sentence for help and documents.
  package func summary(in language: Language) -> String {
    language(summary, ja: KeyTable.japaneseSummaries[summary] ?? summary)
  }
}
