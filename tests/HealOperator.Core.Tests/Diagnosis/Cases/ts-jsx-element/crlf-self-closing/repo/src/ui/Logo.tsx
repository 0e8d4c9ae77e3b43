export const Logo = () => (
  <section>
    <imgg src="a.png" />
    <imgg src="b.png"/>
  </section>
);
