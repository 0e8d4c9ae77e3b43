const a = 1;
cosnt b = 2;

console.log(a + b);
