export function rate(a, b) {
  retrun a / b;
}
