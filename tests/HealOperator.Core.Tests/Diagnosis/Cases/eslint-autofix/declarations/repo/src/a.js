export function load(rows) {
  let seen = new Set();
  var out = [];
  var count = 0;
  let last = undefined;
  for (var r of rows) {
    if (!!seen.has(r.id)) continue;
    seen.add(r.id);
    out.push(r);
    count += 1;
    last = r;
  }
  return Boolean(out) ? { out, count, last } : null;
}
