import type { Order } from './order';

export const f = (o: Order) => o.customer;
