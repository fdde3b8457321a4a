// SPDX-License-Identifier: MIT
// How a page looks: on a phone and on paper, by day and by night. Text has a contrast of 4.5 to its ground at least,
// what is drawn one of 3.
#pragma once

#include <string_view>

namespace rung::render {

inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light dark; --ground: #ffffff; --raised: #f3f5f8; --ink: #1b1f24; --faint: #545d68; --rule: #d0d7de;
  --link: #0b57b7; --stated: #0b57b7; --advertised: #8a3ffc; --occupation: #5b6672; --years: #0f6e5b; --left: #0b57b7; --both: #0f7a4d; --right: #a2480c; }
@media (prefers-color-scheme: dark) { :root { --ground: #12161c; --raised: #1c222b; --ink: #e8edf3; --faint: #a3adb9; --rule: #39424e;
  --link: #84bdff; --stated: #6cb0ff; --advertised: #c8a2ff; --occupation: #a7b1bd; --years: #5fd0b5; --left: #6cb0ff; --both: #63d297; --right: #f0a060; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header, nav, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.5rem 0 .25rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0 .75rem; max-width: 44rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .5rem 0 0; padding: 0; }
nav a { display: inline-block; padding: .25rem 0; }
.faint, .note, .places, caption, footer { color: var(--faint); font-size: .875rem; font-weight: normal; }
.note { display: block; }
.places a { color: inherit; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
tr.group > th { font-weight: 600; background: var(--raised); padding-left: .5rem; }
.number { text-align: right; }
.wide td { min-width: 8rem; }
.wide tbody th, .wide td:last-child { min-width: 5.5rem; }
.wide tr > :first-child { position: sticky; left: 0; background: var(--ground); }
.drawn { width: 52%; padding-left: .75rem; vertical-align: middle; }
.several .drawn { width: 34%; }
thead .drawn { vertical-align: bottom; }
svg { display: block; overflow: visible; }
svg text { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--rule); }
.mark rect, .sample rect { fill: currentColor; opacity: .75; }
.mark.part rect, .sample.left rect, .sample.both rect, .sample.right rect { opacity: 1; stroke: var(--ground); }
.mark circle { fill: currentColor; stroke: var(--ground); stroke-width: 1.5; }
.end { stroke: currentColor; stroke-width: 2; fill: none; }
.head { fill: currentColor; }
.stated { color: var(--stated); } .advertised { color: var(--advertised); } .occupation { color: var(--occupation); } .years { color: var(--years); }
.left { color: var(--left); } .both { color: var(--both); } .right { color: var(--right); }
.occupation rect { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 4 3; opacity: 1; }
.keys { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .25rem 0; padding: 0; font-size: .875rem; }
.keys li { display: flex; align-items: center; gap: .4rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; padding: .35rem 0; }
footer { margin: 2.5rem auto 2rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
code { font-family: ui-monospace, monospace; }
@media (max-width: 40rem) {
  h1 { font-size: 1.45rem; }
  th, td { padding-right: .5rem; }
  .wide table { font-size: .875rem; }
  .wide td { min-width: 6.75rem; }
  .wide tbody th, .wide td:last-child { min-width: 4rem; }
  .drawn { width: 45%; padding-left: .5rem; }
  .several .drawn { width: 24%; }
  .drawn svg.scale text:not(:first-child):not(:last-child) { display: none; }
}
@media print {
  :root { color-scheme: light; --ground: #ffffff; --raised: #f3f5f8; --ink: #000000; --faint: #454c55; --rule: #b8c0c8;
    --link: #000000; --stated: #0b57b7; --advertised: #8a3ffc; --occupation: #5b6672; --years: #0f6e5b; --left: #0b57b7; --both: #0f7a4d; --right: #a2480c; }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h2, h3, caption, tr.group { break-after: avoid; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .wide td, .wide tbody th, .wide td:last-child { min-width: 0; }
  .wide table { font-size: 8pt; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
}
)css";

} // namespace rung::render
