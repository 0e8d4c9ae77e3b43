// new
export const A = () => <dive>x</dive>;
