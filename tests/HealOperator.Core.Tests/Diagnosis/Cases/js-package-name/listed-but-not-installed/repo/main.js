const pad = require('left-pad');

console.log(pad('1', 3));
