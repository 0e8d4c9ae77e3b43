import { rate } from './rate';

console.log(rate(1, 2));
