/** Style of the issuer's pages; colours keep a contrast of at least 4.5 to 1 on their grounds. */
const style = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1b2b28;background:#f4f7f6}
header{background:#0b5a4a;color:#fff;padding:.6rem 1rem}
.brand{margin:0 auto;max-width:72rem;font-weight:700;font-size:1.15rem}
main{max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin:.4rem 0}
h2{font-size:1.05rem;margin:1.4rem 0 .5rem}
.en{color:#4a5c58;font-weight:400;font-size:.9em}
.warning{background:#fff4d6;border:1px solid #c99700;border-radius:8px;padding:.7rem .9rem;margin:.6rem 0}
.warning .en{display:block;color:#4d4a3a}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}
button{font:inherit;text-align:left;width:100%;height:100%;padding:.6rem .8rem;border:1px solid #8aa39d;border-radius:8px;background:#fff;color:inherit;cursor:pointer;display:flex;flex-direction:column;gap:.1rem;overflow-wrap:anywhere}
button:hover{border-color:#0b5a4a;background:#eaf4f1}
button:focus-visible,input:focus-visible{outline:3px solid #0b5a4a;outline-offset:2px}
.name{font-weight:600}
.code{font-family:ui-monospace,Consolas,monospace;font-size:.85rem;color:#40534f;font-weight:400}
.role,.where{font-size:.95rem}
.filter{position:sticky;top:0;background:#f4f7f6;padding:1rem 0 .4rem;margin-top:1.2rem;border-top:1px solid #c5d3d0}
.filter label{display:block;font-weight:600;margin-bottom:.3rem}
.filter input{font:inherit;width:100%;max-width:34rem;padding:.55rem .7rem;border:1px solid #5d7670;border-radius:8px;background:#fff;color:inherit}
#found{margin:.3rem 0 0;min-height:1.5em;font-size:.95rem;color:#40534f}
.plain{width:auto;display:inline-block;background:#0b5a4a;color:#fff;border-color:#0b5a4a;font-weight:600}
.plain:hover{background:#084538}
.plain .en{color:#e4f0ed}
[hidden]{display:none!important}
`;

/** Without it every officer stays on the page; with it they can be found by typing, accents or not. */
const script = `
const plain = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
const filter = document.getElementById('filter');
if (filter) {
  const units = [...document.querySelectorAll('.unit')].map((unit) => {
    const name = unit.querySelector('h2').textContent;
    const items = [...unit.querySelectorAll('li')].map((item) => ({ item, text: plain(name + ' ' + item.textContent) }));
    return { unit, items };
  });
  filter.addEventListener('input', () => {
    const words = plain(filter.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const { unit, items } of units) {
      let shown = 0;
      for (const { item, text } of items) {
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) shown += 1;
      }
      unit.hidden = shown === 0;
      found += shown;
    }
    document.getElementById('found').textContent = words.length === 0 ? '' : found + ' người / people';
  });
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
}
const signOut = document.getElementById('op.logoutForm');
if (signOut) signOut.requestSubmit(document.querySelector('button[name=logout]'));
`;

/** Path → type and text. */
export const signInAssets: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/sign-in.css': { type: 'text/css; charset=utf-8', text: style },
  '/sign-in.js': { type: 'text/javascript; charset=utf-8', text: script },
};
