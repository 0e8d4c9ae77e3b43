namespace Shop.A;

public sealed record Order(int Total);
