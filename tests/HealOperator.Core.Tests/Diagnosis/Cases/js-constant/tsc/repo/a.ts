export function total(rows: number[]): number {
  const sum = 0;
  for (const r of rows) sum += r;
  return sum;
}
