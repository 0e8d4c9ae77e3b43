const pad = require('left-pda');

console.log(pad('1', 3));
