export function formatDate(x: number) { return x }
