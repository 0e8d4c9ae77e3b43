const add = require('./Lib/add');

console.log(add(1, 2));
