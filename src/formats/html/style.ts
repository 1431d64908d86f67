/** Light and dark colours: background, letters and edge of each verdict, then the page's own. */
const LIGHT = `
--bg:#fff;--panel:#f4f6f9;--text:#14202f;--muted:#4a5768;--line:#c9d1dc;--strong:#66758a;--link:#1b4f9c;--fill:#163f7d;
--pass-bg:#e2f3e7;--pass:#0f5528;--partial-bg:#fdf0d2;--partial:#6b4300;--fail-bg:#fbe5e3;--fail:#8c1711;
--review-bg:#efe6f8;--review:#562a86;--other-bg:#eceff3;--other:#414e5f`;

const DARK = `
--bg:#10171f;--panel:#19222d;--text:#e8edf3;--muted:#aab7c6;--line:#37465a;--strong:#8596ab;--link:#9cc3fb;--fill:#9cc3fb;
--pass-bg:#12321f;--pass:#a3e3b8;--partial-bg:#3a2a08;--partial:#f5d58c;--fail-bg:#421b19;--fail:#ffb9b2;
--review-bg:#2e2143;--review:#dac5f6;--other-bg:#26313e;--other:#c3cedb`;

/** The style sheet of the report: light or dark on screen as the reader has it, always light in print. */
export const STYLE = `
:root{color-scheme:light;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${DARK}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px 64px;max-width:1000px;background:var(--bg);color:var(--text);
font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif;overflow-wrap:anywhere}
thead th{overflow-wrap:normal}tbody th{min-width:5em}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;break-after:avoid}
h1{font-size:2rem;margin-top:0}h2{font-size:1.5rem;border-top:2px solid var(--fill);padding-top:.5em;margin-top:2em}
h3{font-size:1.25rem}h4,h5,h6{font-size:1.0625rem}
p{margin:.5em 0}a{color:var(--link)}code{font-family:ui-monospace,Menlo,Consolas,'Liberation Mono',monospace;font-size:.875em}
.lead{font-size:1.1875rem;color:var(--muted);margin:0 0 1em}
.notice{border-left:6px solid var(--fill);background:var(--panel);padding:8px 16px;margin:16px 0}
.warning{border-left-color:var(--partial)}
.outcome{border:2px solid var(--strong);padding:12px 16px;margin:16px 0}
.outcome strong{font-size:1.375rem}
dl{margin:12px 0}dl>div{display:flex;gap:12px;padding:4px 0;border-bottom:1px solid var(--line)}
dt{flex:0 0 15em;color:var(--muted)}dd{margin:0;flex:1;min-width:0}
table{border-collapse:collapse;width:100%;margin:12px 0;font-size:.9375rem}
caption{text-align:left;color:var(--muted);padding:4px 0}
th,td{text-align:left;vertical-align:top;padding:6px 8px;border-bottom:1px solid var(--line);font-weight:normal}
thead th{font-weight:600;border-bottom:2px solid var(--strong)}
tbody th{font-weight:600}
.wide{overflow-x:auto}
.wide table{min-width:560px}
.verdict{display:inline-block;padding:0 8px;border:1px solid;border-radius:4px;font-weight:600;white-space:nowrap;
background:var(--other-bg);color:var(--other)}
.verdict.pass{background:var(--pass-bg);color:var(--pass)}
.verdict.partial{background:var(--partial-bg);color:var(--partial)}
.verdict.fail{background:var(--fail-bg);color:var(--fail)}
.verdict.needs-review,.verdict.inconclusive{background:var(--review-bg);color:var(--review)}
.tag{border:1px solid var(--strong);border-radius:4px;padding:0 6px;font-size:.875rem;white-space:nowrap}
.bar{display:flex;width:100%;min-width:90px;height:14px;margin-top:5px;border:1px solid var(--strong)}
.bar.none{border-style:dashed}
.low{background:var(--fill)}
.high{background:repeating-linear-gradient(135deg,var(--strong) 0 1px,transparent 1px 5px)}
article{border:1px solid var(--line);padding:4px 16px 8px;margin:16px 0}
article>h4,article>h5,article>h6{margin-top:.5em}
blockquote{margin:8px 0;padding:2px 12px;border-left:4px solid var(--line)}
.label{color:var(--muted);margin-bottom:0}.small{color:var(--muted);font-size:.875em}article ul{margin:.25em 0;padding-left:20px}
nav ul{columns:2;padding-left:20px}
.raise{border-left:4px solid var(--fill);padding-left:12px}
@media (max-width:640px){dl>div{display:block}nav ul{columns:1}}
@page{size:A4;margin:16mm 14mm 18mm;
@bottom-left{content:"Self-assessed by the manufacturer";font:9pt sans-serif;color:#4a5768}
@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif;color:#4a5768}}
@media print{
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
nav{display:none}a{color:inherit;text-decoration:none}
thead{display:table-header-group}tr,.outcome,.notice,dl>div{break-inside:avoid}
.wide{overflow:visible}.wide table{min-width:0}
.bar,.low,.high,.verdict,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
table{font-size:9pt}article{margin:8pt 0;padding:2pt 10pt 4pt}article>h4,article>h5,article>h6{font-size:11pt}
h2{margin-top:1.4em}p{margin:.35em 0}
}`;
