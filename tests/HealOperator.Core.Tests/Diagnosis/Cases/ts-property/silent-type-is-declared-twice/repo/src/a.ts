interface Order { amount: number }
export const f = (o: Order) => o.amont;
