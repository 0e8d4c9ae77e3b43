import { Run } from './types';
import { half } from './half';

export const ids = (rs: Run[]) => rs.map((r) => r.id);
