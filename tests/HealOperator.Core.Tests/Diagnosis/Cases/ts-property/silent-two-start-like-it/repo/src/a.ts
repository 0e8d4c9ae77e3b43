interface Order { customerName: string; customerId: number }
export const f = (o: Order) => o.customer;
