internal import Charting
internal import Screen

/// The style sheet inside an HTML report.
enum ReportStyle {
  /// Rules for screens, dark screens where colours for them are given, and paper.
  static func sheet(_ colours: ReportColours) -> String {
    let light = ":root{\(variables(of: colours.light))}\n" + rules
    let dark = colours.dark.map { palette in
      "\n@media screen and (prefers-color-scheme: dark){:root{\(variables(of: palette))}"
        + "\(palette.styleRules)}"
    }
    return light + (dark ?? "") + "\n" + paper
  }

  private static func variables(of palette: SVGPalette) -> String {
    let inks: [(String, Role)] = [
      ("ink", .text), ("strong", .strong), ("muted", .muted), ("line", .chartGrid),
      ("figure", .headlineFigure),
    ]
    return "--paper:\(palette.paper.css);"
      + inks.map { "--\($0.0):\(palette[$0.1].css);" }.joined()
  }

  private static let rules = """
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Helvetica,Arial,sans-serif}
    main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
    h1,h2,h3,h4{color:var(--strong);line-height:1.25;margin:2rem 0 .6rem}
    h1{margin-top:0}
    h2{border-top:2px solid var(--line);padding-top:1.2rem}
    h4{margin:1.4rem 0 .3rem}
    p,li,pre,td,dd{overflow-wrap:anywhere}
    figcaption{color:var(--muted);font-size:.9rem}
    .headline{font-size:1.15rem}
    .headline strong{color:var(--figure)}
    dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.8rem;margin:1rem 0}
    dl div{border:1px solid var(--line);padding:.5rem .8rem}
    dt,small,caption{color:var(--muted)}
    dd{margin:0;font-size:1.35rem;font-weight:bold;color:var(--strong)}
    small{display:block;font-size:.9rem;font-weight:normal}
    figure{margin:1.2rem 0}
    svg{display:block;width:100%;height:auto}
    table{border-collapse:collapse;margin:.8rem 0;width:100%;font-size:.88rem}
    caption{text-align:left;padding:.3rem 0}
    th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
    tbody th{font-weight:normal}
    .number{text-align:right}
    .short{white-space:nowrap}
    pre{border-left:3px solid var(--line);margin:.5rem 0;padding:.2rem .8rem;white-space:pre-wrap}
    a{color:inherit}
    """

  private static let paper = """
    @media print{
    @page{margin:18mm 15mm}
    body{background:none;font-size:10pt}
    main{max-width:none;padding:0}
    h1,h2,h3,h4,caption{break-after:avoid}
    figure,tr,dl div,pre{break-inside:avoid}
    thead{display:table-header-group}
    a{text-decoration:none}
    }
    """
}
