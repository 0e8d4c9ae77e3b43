import { rows as rows } from './rows.js';

//The rows.
export function label(name) {
  let n = 0;
  rows.forEach((r) => {
    n = n + r.size;
  });
  const ids = rows.map((r) => { return r.id; });
  const big = n > 10 ? true : false;
  const all = Object.assign({}, ids);
  return { big, all, text: 'Rows of ' + name + ': ' + n };
}
