const { load } = require('./load');
const n = await load();
console.log(n);
