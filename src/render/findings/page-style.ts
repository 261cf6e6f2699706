/** How the page of findings looks; fonts and colours are the reader's own system's. */
export const pageStyle = `
:root{color-scheme:light dark;--error:#c62828;--warn:#b26a00;--info:#1565c0;--agreed:#5f6b76;--line:#8884}
body{font:16px/1.75 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:2px solid var(--line);overflow-wrap:anywhere}
p{margin:.3rem 0}.sum{font-weight:600}
ol{padding-left:3.2rem}ol>li{border-bottom:1px solid var(--line);padding-left:.4rem}ol>li::marker{color:#888;font-size:.8rem}
ol>li>p{white-space:pre-wrap;overflow-wrap:anywhere}li.gap{list-style:none;color:#888}
mark{background:none;color:inherit;border-bottom:3px solid var(--agreed)}
mark.error{border-color:var(--error);background:#c6282822}mark.warn{border-color:var(--warn);background:#b26a0022}mark.info{border-color:var(--info);background:#1565c022}
.card{border-left:5px solid var(--agreed);background:#8881;border-radius:4px;margin:.5rem 0 .8rem;padding:.4rem .8rem;overflow-wrap:anywhere}
.card.error{border-color:var(--error)}.card.warn{border-color:var(--warn)}.card.info{border-color:var(--info)}
.tag{font-size:.8rem;border-radius:3px;padding:.1rem .4rem;color:#fff;background:var(--agreed)}
.error .tag{background:var(--error)}.warn .tag{background:var(--warn)}.info .tag{background:var(--info)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 .8rem;margin:.2rem 0;font-size:.9rem}dt{color:#888}dd{margin:0}
details{margin-top:1rem;font-size:.9rem}
@media print{.card{break-inside:avoid}body{max-width:none}}
`;
