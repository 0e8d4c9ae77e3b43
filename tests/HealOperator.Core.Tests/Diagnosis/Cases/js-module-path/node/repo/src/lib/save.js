exports.save = (c) => c.db;
