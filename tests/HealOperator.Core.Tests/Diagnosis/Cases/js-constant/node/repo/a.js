const n = 1;
n = 2;
console.log(n);
