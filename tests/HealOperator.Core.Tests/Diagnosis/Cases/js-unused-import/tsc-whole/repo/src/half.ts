export const half = (a: number) => a / 2;
