export function sum(rows) {
  let total = 0;
  for (const r of rows) total += r;
  return totl;
}
