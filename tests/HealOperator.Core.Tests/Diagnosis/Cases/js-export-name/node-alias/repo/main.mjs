import { laod as read } from './load.mjs';

console.log(read({ db: 'x' }));
