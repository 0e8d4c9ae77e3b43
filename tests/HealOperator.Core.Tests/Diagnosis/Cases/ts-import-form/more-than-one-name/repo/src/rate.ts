export const half = (a: number) => a / 2;
export default function rate(a: number, b: number) { return a / b; }
