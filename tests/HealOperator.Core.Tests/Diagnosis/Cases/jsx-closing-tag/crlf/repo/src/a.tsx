export const A = () => (
  <section>
    <p>x</p>
  </secton>
);
