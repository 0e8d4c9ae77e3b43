import { rate } from './raet.js';

console.log(rate(1, 2));
