export default function rate(a: number, b: number) { return a / b; }
