import { rate, half } from './rate';

export const x = rate(half(1), 2);
