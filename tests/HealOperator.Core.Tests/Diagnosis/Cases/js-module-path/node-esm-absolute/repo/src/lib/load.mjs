export const load = (c) => c.db;
