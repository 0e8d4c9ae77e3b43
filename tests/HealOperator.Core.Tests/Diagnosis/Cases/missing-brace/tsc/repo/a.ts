export function f(n: number): number {
  if (n > 0) {
    return 1;
  return 0;
}
