export const A = () => <div>x</span>;
