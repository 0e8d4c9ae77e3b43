namespace Shop;

public static class Program
{
    public static void Main()
    {
        for (var i = 0; i < 3; i++)
        {
            System.Console.WriteLine(i);
        System.Console.WriteLine(3);
    }
}
