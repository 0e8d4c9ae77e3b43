export function load(rows) {
  if (rows) {
    var out = 1;
  }
  return out;
}
