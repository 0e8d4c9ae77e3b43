export interface Run { id: number }
export type Mode = 'full';
export const half = (a: number) => a / 2;
export const twice = (a: number) => a * 2;
export default half;
