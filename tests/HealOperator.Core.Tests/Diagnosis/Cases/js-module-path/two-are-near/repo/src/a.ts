import { Run } from './typ';

export const ids = (rs: Run[]) => rs.map((r) => r.id);
