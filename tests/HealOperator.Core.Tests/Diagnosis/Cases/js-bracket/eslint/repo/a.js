export function f(a) {
  return [a, 1].map((x) => x + 1;
}
