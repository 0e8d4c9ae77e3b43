export const a = 'one;
export const b = 'two';
