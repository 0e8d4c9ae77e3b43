import { join } from 'path';

const q = 1;
export const p = join('a', 'b');
