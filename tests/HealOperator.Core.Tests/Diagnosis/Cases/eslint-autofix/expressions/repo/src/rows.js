export const rows = [{ id: 1, size: 2 }];
