import { load } from './lib/laod.mjs';

console.log(load({ db: 'x' }));
