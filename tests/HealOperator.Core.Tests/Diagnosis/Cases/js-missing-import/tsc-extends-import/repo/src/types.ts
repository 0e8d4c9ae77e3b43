export interface Run { rows: number }
export const formatRows = (n: number) => `${n} rows`;
