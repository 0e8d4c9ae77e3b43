export function rate(a, b) {
  return Math.round(a / b;
}
