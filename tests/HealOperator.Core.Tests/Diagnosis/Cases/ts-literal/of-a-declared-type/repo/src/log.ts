export type Level = 'debug' | 'info' | 'warning' | 'error';
export const log = (l: Level, m: string) => `${l} ${m}`;
