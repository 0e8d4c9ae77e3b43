const fs = require('fs');
const c = JSON.parse(fs.readFileSync('config/app.json', 'utf8'));
console.log(c.name);
