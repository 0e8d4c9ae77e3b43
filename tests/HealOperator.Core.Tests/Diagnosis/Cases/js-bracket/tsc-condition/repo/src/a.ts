export function p(a: number) {
  if (a > 1 {
    return 2;
  }
  return 1;
}
