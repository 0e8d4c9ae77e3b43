import { rate } from './mahts/rate';

console.log(rate(1, 2));
