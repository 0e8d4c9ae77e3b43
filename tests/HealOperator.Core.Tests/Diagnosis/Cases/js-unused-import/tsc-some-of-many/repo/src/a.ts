import rate, { Run, half, type Mode, twice } from './types';

export const ids = (rs: Run[]) => rs.map((r) => twice(r.id));
