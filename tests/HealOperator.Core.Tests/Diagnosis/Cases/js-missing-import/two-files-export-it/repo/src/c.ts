export const formatRows = (n: number) => `${n} Rows`;
