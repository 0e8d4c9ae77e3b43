namespace Shop;

public static class Program
{
    public static void Main()
    {
        var total = 3;
        System.Console.WriteLine(totl + 1);
    }
}
