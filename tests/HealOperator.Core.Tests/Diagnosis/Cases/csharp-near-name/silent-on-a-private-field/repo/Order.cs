namespace Shop;

public sealed class Order
{
    private int quantity = 3;

    public int Amount() => quantity;
}
