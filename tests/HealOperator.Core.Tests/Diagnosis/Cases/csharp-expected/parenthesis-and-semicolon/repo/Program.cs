namespace Shop;

public static class Program
{
    public static void Main()
    {
        System.Console.WriteLine(System.Math.Abs(3)
    }
}
