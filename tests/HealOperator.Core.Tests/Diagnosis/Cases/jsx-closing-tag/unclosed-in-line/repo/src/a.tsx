declare global { namespace JSX { interface IntrinsicElements { [name: string]: unknown } } }
export const A = () => <ul><li>a</ul>;
