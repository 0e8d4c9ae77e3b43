export type Level = 'debug' | 'info';
export const log = (l: Level) => l;
log('fatal');
