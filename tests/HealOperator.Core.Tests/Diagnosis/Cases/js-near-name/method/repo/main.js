const rows = [1, 2, 3];
console.log(rows.fitler((r) => r > 1));
