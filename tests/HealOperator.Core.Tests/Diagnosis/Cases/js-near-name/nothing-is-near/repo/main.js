const rows = [1, 2, 3];
console.log(rows, wanted);
