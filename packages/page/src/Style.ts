/** The style sheet of the page. Every colour is one of its variables, in both themes; charts use the same ones. */

/** The variables of both themes, and what of a page is like any other. */
export const themes: string = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #151617);
  --raised: light-dark(#ffffff, #1d1f20);
  --ink: light-dark(#1d1c1a, #ebe9e4);
  --soft: light-dark(#5d5a54, #aaa69e);
  --line: light-dark(#e2ded6, #34373a);
  --track: light-dark(#ece9e2, #2a2d2f);
  --first: light-dark(#0b6aa8, #5ab0e2);
  --second: light-dark(#c8560a, #f0a04b);
  --link: light-dark(#0a5c93, #7cc0ea);
  --bad: light-dark(#a33d00, #f3b06c);
  --user: light-dark(#e8f1f8, #1d2f3d);
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Source Serif 4', 'Noto Serif', Georgia, serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
:root:has(#theme-light:checked) { color-scheme: light; }
:root:has(#theme-dark:checked) { color-scheme: dark; }

* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 0.9375rem/1.55 var(--sans);
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.125rem; letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1rem; margin-top: 2rem; }
h4 { font-size: 0.9375rem; }
code, pre { font-family: var(--mono); font-size: 0.8125rem; }
a { color: var(--link); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--first); outline-offset: 2px; border-radius: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--raised); z-index: 2; }
.skip:focus { top: 0.5rem; }
`

/** The text of the sheet. */
export const sheet: string = `${themes}.about, .aside, .who { color: var(--soft); font-size: 0.8125rem; }

header {
  display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; justify-content: space-between;
  max-width: 78rem; margin: 0 auto; padding: 2.5rem 1.5rem 1.75rem;
}
.kicker { color: var(--soft); font-size: 0.8125rem; margin-bottom: 0.375rem; }
header .about { margin-top: 0.5rem; font-size: 0.9375rem; }
.theme { display: flex; margin: 0; padding: 2px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.theme input { position: absolute; opacity: 0; }
.theme label { position: relative; cursor: pointer; }
.theme label span { display: block; padding: 0.25rem 0.75rem; border-radius: 6px; color: var(--soft); font-size: 0.8125rem; }
.theme input:checked + span { background: var(--track); color: var(--ink); }
.theme input:focus-visible + span { outline: 2px solid var(--first); outline-offset: 1px; }

.page { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
nav { margin-bottom: 1.75rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
nav ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1.125rem; }
nav a { color: var(--soft); text-decoration: none; font-size: 0.8125rem; line-height: 1.75; }
nav a:hover { color: var(--link); text-decoration: underline; }
@media (min-width: 70rem) {
  .page { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 3rem; }
  nav { position: sticky; top: 1.5rem; align-self: start; border: 0; }
  nav ol { display: block; }
  nav li { padding: 0.0625rem 0; }
}
main { min-width: 0; }
section { margin-top: 2.5rem; padding-top: 1.75rem; border-top: 1px solid var(--line); }
.lead { max-width: 44rem; margin-top: 0.5rem; color: var(--soft); }
.absent { margin-top: 0.75rem; padding: 0.75rem 1rem; border-left: 3px solid var(--line); color: var(--soft); }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 1.5rem 1rem; }
.tiles dt { color: var(--soft); font-size: 0.8125rem; }
.tiles dt::first-letter { text-transform: uppercase; }
.tiles .value { display: block; font-size: 1.5rem; line-height: 1.3; letter-spacing: -0.01em; }

.figures { columns: 18rem 3; column-gap: 2.5rem; margin-top: 1.75rem; }
figure { break-inside: avoid; margin-bottom: 2rem; }
figure.whole { column-span: all; }
figcaption { margin-bottom: 0.75rem; font-size: 0.8125rem; line-height: 1.45; }
figcaption strong { display: block; font-size: 0.9375rem; font-weight: 600; }
figcaption > span { color: var(--soft); }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-top: 0.375rem; }
.key span::before { content: ''; display: inline-block; width: 0.75rem; height: 0.5625rem; margin-right: 0.375rem; background: var(--first); }
.key .second::before { background: var(--second); }
.key .mark::before { width: 2px; height: 0.875rem; margin-bottom: -2px; background: var(--ink); }
.chart { display: block; width: 100%; height: auto; font-family: inherit; overflow: visible; }
.chart { max-width: 23rem; }
.chart.wide { display: none; max-width: 58rem; }
@media (min-width: 60rem) { .chart.wide { display: block; } .chart.narrow { display: none; } }

details summary { cursor: pointer; }
.numbers { margin-top: 0.5rem; font-size: 0.8125rem; }
.numbers summary, .fold summary { width: fit-content; color: var(--soft); }
.numbers summary:hover, .fold summary:hover { color: var(--link); }
.fold { margin-top: 1rem; }
.scroll { overflow-x: auto; margin-top: 0.5rem; }
table { border-collapse: collapse; font-size: 0.8125rem; line-height: 1.4; min-width: min(100%, 24rem); }
figure table { min-width: 100%; }
th, td { padding: 0.3125rem 1.25rem 0.3125rem 0; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: break-word; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; }
.facts { margin-top: 1rem; font-size: 0.8125rem; }
.facts div { display: grid; grid-template-columns: minmax(7rem, 14rem) minmax(0, 1fr); gap: 1rem; padding: 0.3125rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }

.record { margin-top: 0.75rem; border: 1px solid var(--line); border-radius: 10px; background: var(--raised); }
.record > summary { display: flex; flex-wrap: wrap; gap: 0.25rem 0.875rem; align-items: baseline; padding: 0.75rem 1rem; border-radius: 10px; list-style: none; }
.record > summary::-webkit-details-marker { display: none; }
.record > summary::before { content: '▸'; color: var(--soft); width: 0.75rem; }
.record[open] > summary::before { content: '▾'; }
.record > summary:hover { background: var(--track); }
.id { margin: 0; font-family: var(--mono); font-size: 0.8125rem; font-weight: 500; }
.conversation { padding: 0.25rem 1rem 1.25rem; max-width: 52rem; }
.tags { display: inline-flex; flex-wrap: wrap; gap: 0.25rem; }
.tag { padding: 0 0.4375rem; border: 1px solid var(--line); border-radius: 999px; color: var(--soft); font-size: 0.75rem; line-height: 1.5; white-space: nowrap; font-family: var(--sans); }
.tag.bad { color: var(--bad); border-color: currentColor; }
.tools { margin: 0.75rem 0; font-size: 0.8125rem; }
.tools summary { color: var(--soft); width: fit-content; }
.tools li { padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
.system { margin: 0.75rem 0; padding: 0.625rem 0.875rem; border: 1px dashed var(--line); border-radius: 8px; font-size: 0.8125rem; }
.heading { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; margin-top: 1.75rem; padding-top: 0.875rem; border-top: 1px solid var(--line); }
.aside { margin-top: 0.375rem; }
.who { margin-bottom: 0.125rem; display: flex; gap: 0.5rem; font-size: 0.75rem; }
.said, .thought { white-space: pre-wrap; unicode-bidi: plaintext; }
.thought { color: var(--soft); font-style: italic; }
.thought .who { display: inline; font-style: normal; }
.bubble.user { width: fit-content; max-width: min(100%, 38rem); margin: 0.875rem 0 0 auto; padding: 0.5rem 0.875rem 0.625rem; border-radius: 12px 12px 3px 12px; background: var(--user); }
.assistant { max-width: 44rem; margin-top: 0.875rem; padding-left: 0.875rem; border-left: 2px solid var(--line); }
.assistant.untrained { border-left: 2px dashed var(--second); }
.quoted { text-decoration: underline dotted var(--soft) 1px; text-underline-offset: 0.2em; }
.call { margin-top: 0.5rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); font-size: 0.8125rem; }
.call .name { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: baseline; }
.call .name code { font-weight: 600; }
.arguments { margin: 0.25rem 0 0; }
.arguments li { padding-left: 1.25rem; text-indent: -0.5rem; }
.arguments li > * { text-indent: 0; }
.parameter { color: var(--soft); }
.source { position: relative; }
.source a { color: var(--soft); text-decoration: underline dotted 1px; }
.source a:hover, .source a:focus { color: var(--link); text-decoration-style: solid; }
.tip { display: none; position: absolute; left: 0; top: 100%; z-index: 1; width: max-content; max-width: min(20rem, 70vw); padding: 0.375rem 0.625rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); color: var(--ink); font-size: 0.75rem; box-shadow: 0 4px 16px rgb(0 0 0 / 0.12); }
.source:hover .tip, .source:focus-within .tip { display: block; }
.result { margin-top: 0.375rem; padding-top: 0.375rem; border-top: 1px solid var(--line); color: var(--soft); }
.result pre { max-height: 22rem; margin-top: 0.375rem; overflow: auto; white-space: pre-wrap; color: var(--ink); }
:target { scroll-margin-top: 1.5rem; }
.conversation :target { outline: 2px solid var(--first); outline-offset: 3px; border-radius: 8px; }
footer { max-width: 78rem; margin: 0 auto; padding: 1.5rem; color: var(--soft); font-size: 0.8125rem; border-top: 1px solid var(--line); }

@media (max-width: 40rem) {
  th, td { padding-right: 0.875rem; }
  header, .page, footer { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.75rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .facts div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@media print {
  :root, :root:has(#theme-dark:checked) { color-scheme: light; --paper: #fff; }
  body { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .theme, .skip, .numbers, .tip { display: none !important; }
  .page { display: block; }
  .chart { max-width: 16rem; }
  .figures { columns: 13rem 3; }
  figure, .call, .bubble, tr { break-inside: avoid; }
  h2, h3, h4, figcaption { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`
