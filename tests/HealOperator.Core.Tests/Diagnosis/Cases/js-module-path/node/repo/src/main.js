const { load } = require('./lib/laod');

console.log(load({ db: 'x' }));
