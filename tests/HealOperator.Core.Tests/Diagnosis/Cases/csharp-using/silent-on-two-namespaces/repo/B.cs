namespace Shop.B;

public sealed record Order(int Total);
