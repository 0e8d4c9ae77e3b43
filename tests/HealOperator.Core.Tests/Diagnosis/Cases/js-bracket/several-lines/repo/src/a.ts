export const f = (a: number) => a;
export const x = f(
  1
export const y = 2;
