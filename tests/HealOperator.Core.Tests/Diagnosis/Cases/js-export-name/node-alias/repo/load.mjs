export function load(c) {
  return c.db;
}
