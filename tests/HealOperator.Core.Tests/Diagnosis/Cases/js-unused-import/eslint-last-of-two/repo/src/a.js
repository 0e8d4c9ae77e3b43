import { join, resolve } from 'path';

export const p = join('a', 'b');
