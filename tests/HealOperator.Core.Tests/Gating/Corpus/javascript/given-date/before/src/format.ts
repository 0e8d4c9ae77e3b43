export const format = (d: Date) => d.toISOString()
