import { rtae, half } from './rate.js';

console.log(rate(1, 2), half(2));
