export const A = () => <h7>x</h7>;
