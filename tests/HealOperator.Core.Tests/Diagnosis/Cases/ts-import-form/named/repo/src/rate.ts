export const rate = (a: number, b: number) => a / b;
