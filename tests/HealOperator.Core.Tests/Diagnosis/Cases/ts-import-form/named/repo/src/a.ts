import rate from './rate';

export const x = rate(1, 2);
