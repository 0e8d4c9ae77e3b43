export const line = (n: number) => formatRows(n);
