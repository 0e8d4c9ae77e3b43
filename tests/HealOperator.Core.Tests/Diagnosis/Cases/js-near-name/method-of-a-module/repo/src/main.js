const { Queue } = require('./queue');

const q = new Queue();
q.enqeue('a');
console.log(q.size());
