namespace Shop.Models;

public sealed record Order(int Total);
