const q = [1, 2;
console.log(q);
