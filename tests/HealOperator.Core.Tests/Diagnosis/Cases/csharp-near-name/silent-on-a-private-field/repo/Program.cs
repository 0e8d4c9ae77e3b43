namespace Shop;

public static class Program
{
    public static void Main()
    {
        var order = new Order();
        System.Console.WriteLine(order.quantty);
    }
}
