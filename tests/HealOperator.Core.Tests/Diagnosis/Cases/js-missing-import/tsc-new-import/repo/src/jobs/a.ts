import { Run } from '../types';

export function line(r: Run): string {
  return formatRows(r.rows);
}
