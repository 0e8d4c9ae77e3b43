export const useStore = () => 1;
