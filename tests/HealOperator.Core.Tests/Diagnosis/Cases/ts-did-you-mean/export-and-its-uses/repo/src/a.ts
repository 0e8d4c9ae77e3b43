import { Runn } from './types';

export const ids = (rs: Runn[]) => rs.map((r) => r.id);
