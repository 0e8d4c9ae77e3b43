export const A = () => (
  <Card.Title>
    x
  </Card.Titel>
);
