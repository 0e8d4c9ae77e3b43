export const rate = (a, b) => a / b;
