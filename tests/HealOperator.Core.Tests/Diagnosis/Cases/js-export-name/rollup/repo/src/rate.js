export const rate = (a, b) => a / b;
export const half = (a) => a / 2;
