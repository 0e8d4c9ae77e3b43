import { open } from './open.js';

export function report(name, rows) {
  const file = open("report.txt")
  const head = { name: name, rows };
  let sizes = rows.map((r) => r.size);


  return {
    file,
    head,
    sizes,
    last: rows.at(-1).name
  };
}
