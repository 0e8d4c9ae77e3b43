declare global { namespace JSX { interface IntrinsicElements { [name: string]: unknown } } }
export const A = () => <section><p>x</p></secton>;
