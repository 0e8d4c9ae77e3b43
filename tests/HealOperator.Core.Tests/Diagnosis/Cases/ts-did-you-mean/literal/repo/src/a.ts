type Mode = 'full' | 'delta';
export const m: Mode = 'ful';
