namespace Shop;

public static class Program
{
    public static void Main()
    {
        var n = 3
        System.Console.WriteLine(n);
    }
}
