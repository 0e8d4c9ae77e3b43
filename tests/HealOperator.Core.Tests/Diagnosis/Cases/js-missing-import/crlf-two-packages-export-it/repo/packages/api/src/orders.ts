import { Order } from './types';

export function label(o: Order): string {
  return `${o.id}: ${formatCents(o.total)}`;
}
