import { b } from './b';
console.log(makeOrder(), b);
