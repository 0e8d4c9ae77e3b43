export interface Run { rows: number }
