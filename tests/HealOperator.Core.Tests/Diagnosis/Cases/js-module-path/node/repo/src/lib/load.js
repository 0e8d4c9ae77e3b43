exports.load = (c) => c.db;
