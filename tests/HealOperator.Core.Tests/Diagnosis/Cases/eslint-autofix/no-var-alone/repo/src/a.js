export function load(rows) {
  var out = rows.map((r) => r.id);
  return out;
}
