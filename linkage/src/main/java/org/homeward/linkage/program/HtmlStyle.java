package org.homeward.linkage.program;

/// The look of the page: white sheets ruled in ink on warm paper, square corners, three quiet colours.
final class HtmlStyle {

    static final String CSS = """
            :root{--ink:#17211f;--faint:#3f4946;--line:#cfccc2;--paper:#f4f2ec;--pine:#0d4a44;--ochre:#6a4200;--brick:#8a1a12}
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 "IBM Plex Sans","Noto Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums}
            main{max-width:72rem;margin:0 auto;padding:2.5rem 1.5rem 5rem}
            h1{font-size:2.4rem;line-height:1.15;margin:0 0 .3rem;letter-spacing:-.01em}
            h2{font-size:1.5rem;line-height:1.25;margin:0 0 .4rem}
            h3{font-size:1.0625rem;margin:0 0 .6rem;display:flex;justify-content:space-between;gap:1rem}
            p{margin:0 0 1rem;max-width:46rem;color:var(--faint)}
            .lead{font-size:1.25rem}
            .figures{display:flex;flex-wrap:wrap;margin:1.5rem 0;background:#fff;border:1px solid var(--line);border-top:3px solid var(--ink)}
            .figures div{flex:1 1 9rem;padding:.7rem 1rem .8rem;border-left:1px solid var(--line);margin-left:-1px;display:flex;flex-direction:column-reverse;justify-content:flex-end}
            .figures dt{color:var(--faint);font-size:.9375rem;line-height:1.3}
            .figures dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.2}
            section{background:#fff;border:1px solid var(--line);border-top:3px solid var(--ink);padding:1.3rem 1.6rem 1.6rem;margin-top:1.8rem}
            table{border-collapse:collapse;width:100%;line-height:1.35}
            th,td{text-align:left;vertical-align:top;padding:.3rem 1rem .3rem 0}
            thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
            tr.first>*{border-top:1px solid var(--line)}
            tr.first td:first-child{font-weight:600}
            .r{text-align:right}
            .bar{width:14rem;height:1.1rem;vertical-align:middle}
            .for{fill:var(--pine)}.against{fill:var(--brick)}.chance{fill:#9b988c}
            .zero,.step{stroke:var(--ink);stroke-width:1}.step{stroke-dasharray:2 2}
            svg text{font:400 13px "IBM Plex Sans","Noto Sans",system-ui,sans-serif;fill:var(--ink)}
            svg .bits{text-anchor:end}.sum{font-weight:600}
            circle{fill:var(--ochre)}
            article{border-top:1px solid var(--line);padding:1.1rem 0 .4rem}
            article th{color:var(--faint);font-weight:400;width:9rem}
            .two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:1.5rem 2.5rem;align-items:start}
            .zone{color:var(--ochre)}
            ul{margin:.6rem 0 .4rem;padding-left:1.1rem;color:var(--faint)}
            @media(max-width:50rem){main{padding:1.5rem .8rem 3rem}section{padding:1rem}.two{grid-template-columns:1fr}
            .bar{width:6rem}.weights .r{display:none}th,td{padding-right:.5rem}article th{width:5.5rem}
            article td,article th{font-size:.92rem;overflow-wrap:break-word}svg text{font-size:20px}}
            @media print{body{background:#fff}section,.figures{border-left:0;border-right:0}article{break-inside:avoid}}
            """;

    private HtmlStyle() {}
}
