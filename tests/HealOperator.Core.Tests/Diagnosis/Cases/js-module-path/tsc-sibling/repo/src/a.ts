import { Run } from './type';

export const ids = (rs: Run[]) => rs.map((r) => r.id);
