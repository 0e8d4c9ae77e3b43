export interface Row { amount: number; vat: number }

export function total(rows: Row[]): number {
  let sum = 0;
  for (const r of rows) {
    sum += row.amount + r.vat;
  }
  return sum;
}
