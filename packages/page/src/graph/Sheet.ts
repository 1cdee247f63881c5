/** The style sheet of the page of a graph. */
import { themes } from '../Style.js'

/** The text of the sheet. */
export const sheet: string = `${themes}
html, body { height: 100%; }
body { display: grid; grid-template: auto minmax(0, 1fr) / 19rem minmax(0, 1fr) 21rem; grid-template-areas: 'side bar detail' 'side map detail'; overflow: hidden; }
h1 { font-size: 1.25rem; }
h2 { font-family: var(--sans); font-size: 0.8125rem; color: var(--soft); font-weight: 600; }
button, input, select { font: inherit; color: inherit; }
button { cursor: pointer; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 0.1875rem 0.5625rem; }
button:hover { background: var(--track); }
.side, .detail { overflow-y: auto; padding: 1rem; background: var(--raised); }
.side { grid-area: side; border-right: 1px solid var(--line); }
.detail { grid-area: detail; border-left: 1px solid var(--line); }
.side section, .side fieldset { margin: 1.125rem 0 0; padding: 0; border: 0; }
.side legend { padding: 0; margin-bottom: 0.25rem; color: var(--soft); font-size: 0.8125rem; font-weight: 600; }
.about { margin-top: 0.25rem; color: var(--soft); font-size: 0.8125rem; }
.counts { display: grid; grid-template-columns: 1fr 1fr; gap: 0.375rem 1rem; margin-top: 0.75rem; }
.counts dt { color: var(--soft); font-size: 0.75rem; }
.counts dd { font-size: 1.0625rem; line-height: 1.2; }
.theme { display: flex; width: fit-content; margin: 0; padding: 2px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.theme legend { display: none; }
.theme input { position: absolute; opacity: 0; }
.theme label { position: relative; cursor: pointer; }
.theme label span { display: block; padding: 0.125rem 0.625rem; border-radius: 6px; color: var(--soft); font-size: 0.8125rem; }
.theme input:checked + span { background: var(--track); color: var(--ink); }
.theme input:focus-visible + span { outline: 2px solid var(--first); outline-offset: 1px; }
.field { width: 100%; padding: 0.375rem 0.5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
.found { max-height: 13rem; overflow-y: auto; margin-top: 0.375rem; }
.row { display: block; width: 100%; border: 0; background: none; padding: 0.1875rem 0.25rem; text-align: left; font-size: 0.8125rem; line-height: 1.35; }
.row:hover, .row:focus-visible { background: var(--track); }
.row code { font-size: 0.8125rem; }
.row .about { display: block; margin: 0; font-size: 0.75rem; }
.check { display: flex; gap: 0.5rem; align-items: baseline; font-size: 0.8125rem; line-height: 1.7; cursor: pointer; }
.check input { accent-color: var(--first); margin: 0; translate: 0 1px; }
.check .count { margin-left: auto; color: var(--soft); white-space: nowrap; }
.categories { max-height: 15rem; overflow-y: auto; }
.swatch { flex: none; width: 0.625rem; height: 0.625rem; border-radius: 50%; }
.line { flex: none; width: 1.125rem; height: 0; border-top: 2px solid; translate: 0 -3px; }
.line.soft { border-top-style: dashed; }
.pair { display: flex; gap: 0.375rem; margin-top: 0.25rem; }
.bar { grid-area: bar; display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); }
.bar .told { margin-left: auto; color: var(--soft); font-size: 0.8125rem; }
.map { grid-area: map; position: relative; min-width: 0; overflow: hidden; }
.map canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
.map canvas.under { inset: -25%; width: 150%; height: 150%; }
.map canvas.over { touch-action: none; cursor: grab; }
.map canvas.over:focus-visible { outline-offset: -3px; }
.tip { position: absolute; z-index: 1; max-width: 24rem; padding: 0.375rem 0.625rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); font-size: 0.75rem; line-height: 1.4; pointer-events: none; box-shadow: 0 4px 16px rgb(0 0 0 / 0.16); }
.tip[hidden] { display: none; }
.detail h2.name { font-family: var(--mono); font-size: 0.9375rem; color: var(--ink); }
.detail h3 { margin-top: 1.125rem; font-size: 0.8125rem; color: var(--soft); font-weight: 600; }
.detail p { margin-top: 0.5rem; font-size: 0.8125rem; }
.detail li { border-bottom: 1px solid var(--line); font-size: 0.8125rem; }
.detail li.plain { padding: 0.1875rem 0.25rem; }
.facts div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0.5rem; padding: 0.1875rem 0; font-size: 0.8125rem; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
@media (max-width: 62rem) {
  body { grid-template: auto minmax(18rem, 55vh) auto auto / minmax(0, 1fr); grid-template-areas: 'bar' 'map' 'side' 'detail'; height: auto; overflow: auto; }
  html { height: auto; }
  .side, .detail { border: 0; border-top: 1px solid var(--line); overflow: visible; }
}
`
