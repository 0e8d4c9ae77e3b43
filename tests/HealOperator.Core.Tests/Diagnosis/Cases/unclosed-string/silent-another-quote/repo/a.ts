export const a = 1;
export const b = 'x' + y.z('it, "s");
