import { raet } from './rate';

export const x = rate(1, 2);
