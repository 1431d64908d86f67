/** The style sheet of a redline: underline and strike beside colour; light or dark on screen, always light in print. */
export const STYLE = `
:root{color-scheme:light;--bg:#fff;--text:#14202f;--muted:#4a5768;--line:#c9d1dc;--link:#1b4f9c;--ins-bg:#e2f3e7;--ins:#0f5528;--del-bg:#fbe5e3;--del:#8c1711}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#10171f;--text:#e8edf3;--muted:#aab7c6;--line:#37465a;--link:#9cc3fb;--ins-bg:#12321f;--ins:#a3e3b8;--del-bg:#421b19;--del:#ffb9b2}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px 64px;max-width:800px;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,.heading{line-height:1.25}a{color:var(--link)}
.heading{font-weight:600;font-size:1.0625rem;margin:1.4em 0 .4em;break-after:avoid}
.level-1{font-size:1.6rem}.level-2{font-size:1.3rem}
ins{background:var(--ins-bg);color:var(--ins);text-decoration:underline 2px}
del{background:var(--del-bg);color:var(--del);text-decoration:line-through 2px}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.item{margin-left:1.5em;display:list-item}.quote{margin-left:1em;padding-left:1em;border-left:4px solid var(--line)}
.row{border-bottom:1px solid var(--line)}
pre{white-space:pre-wrap;font-size:.875em}
.change{border-left:4px solid var(--muted);padding-left:12px}
.note{font-weight:600}.steps,.to{font-size:.875rem;color:var(--muted)}.to{color:var(--link)}
table{border-collapse:collapse;width:100%}caption{text-align:left;color:var(--muted)}
th,td{text-align:left;vertical-align:top;padding:6px 8px;border-bottom:1px solid var(--line)}
.wide{overflow-x:auto}th[scope=row]{white-space:nowrap;overflow-wrap:normal}td ins,td del{white-space:pre-line}
#clean{width:24px;height:24px;vertical-align:middle;margin-right:8px}
#clean:checked~.redline :is(del,.marks,.gone){display:none}
#clean:checked~.redline ins{background:none;color:inherit;text-decoration:none}
#clean:checked~.redline .said{display:none}
#clean:checked~.redline .change{border:0;padding:0}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif}}
@media print{body{max-width:none;padding:0;font-size:10pt}#clean,label,.steps,.to{display:none}ins,del{print-color-adjust:exact}}
`;
