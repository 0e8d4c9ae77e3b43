import { store } from './load.mjs';

console.log(store({ db: 'x' }));
