namespace Shop;

public sealed class Order
{
    public int Quantity { get; set; }

    public int Price { get; init; }
}
