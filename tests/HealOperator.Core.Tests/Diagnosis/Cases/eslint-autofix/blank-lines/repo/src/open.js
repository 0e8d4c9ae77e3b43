export const open = (n) => ({ n });
