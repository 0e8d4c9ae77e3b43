export function makeOrder() { return 1 }
