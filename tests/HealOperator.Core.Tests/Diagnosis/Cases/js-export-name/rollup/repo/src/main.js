import { rat } from './rate.js';

console.log(rat(1, 2));
