export const formatRows = (n: number) => `${n} rows`;
