export const formatData = 1;
