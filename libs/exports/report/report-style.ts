// The style of the report: made for A4 paper, readable on a screen. It fetches nothing and runs no scripts.
export const STYLE = `
:root { --ink: #1d2733; --soft: #5b6877; --line: #d5dbe2; --wash: #f3f6f9; --accent: #1f4e79; --warn: #8a2c0d; }
@page { size: A4; margin: 17mm 16mm 18mm; }
* { box-sizing: border-box; }
html { font-family: "Helvetica Neue", Arial, "Noto Sans", sans-serif; font-size: 10.5pt; line-height: 1.5; color: var(--ink); }
html:lang(zh-Hant) { font-family: "Helvetica Neue", Arial, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif; }
html:lang(zh-Hans) { font-family: "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
body { margin: 0; }
header { border-bottom: 2.5pt solid var(--accent); padding-bottom: 10pt; margin-bottom: 12pt; }
header p { margin: 0; color: var(--soft); }
.kicker { font-size: 9pt; letter-spacing: .08em; text-transform: uppercase; color: var(--accent); }
h1 { font-size: 22pt; line-height: 1.2; margin: 2pt 0 4pt; font-weight: 600; }
h2 { font-size: 13pt; margin: 20pt 0 6pt; color: var(--accent); font-weight: 600; break-after: avoid; }
h3 + p { margin: 0 0 5pt; }
h3::first-letter, td:first-child::first-letter { text-transform: uppercase; }
h3 { font-size: 10.5pt; margin: 11pt 0 3pt; break-after: avoid; }
.badge { display: inline-block; border: 1pt solid currentColor; border-radius: 10pt; padding: 0 8pt; font-size: 9pt; color: var(--accent); vertical-align: middle; }
.erased { border: 1pt solid var(--warn); border-left-width: 5pt; color: var(--warn); padding: 7pt 10pt; margin: 0 0 12pt; }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 7pt 14pt; margin: 0; }
.facts div { break-inside: avoid; }
dt { font-size: 8.5pt; color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 8.5pt; border-bottom: 1pt solid var(--line); padding: 3pt 8pt 3pt 0; }
td { border-bottom: .5pt solid var(--line); padding: 4pt 8pt 4pt 0; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.time { white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }
td.time + td { white-space: nowrap; }
.text { white-space: pre-wrap; }
.soft, .none { color: var(--soft); }
.field { break-inside: avoid; padding: 4pt 0 5pt 9pt; border-left: 2pt solid var(--line); margin: 0 0 5pt; }
.field p { margin: 0; }
.field .soft { font-size: 8.5pt; }
footer { margin-top: 24pt; border-top: 1pt solid var(--line); padding-top: 7pt; font-size: 8.5pt; color: var(--soft); break-inside: avoid; }
footer p { margin: 0 0 3pt; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--wash); padding: 6pt 8pt; margin: 4pt 0 0; font-size: 7.5pt; }
@media screen {
  body { background: #e6eaef; padding: 20px 0; }
  main { background: #fff; width: 210mm; max-width: 100%; margin: 0 auto; padding: 17mm 16mm; box-shadow: 0 1px 6px #0003; }
}
`;
