namespace Shop;

public static class Program
{
    public static void Main()
    {
        int value1 = 1, value2 = 2;
        System.Console.WriteLine(value3);
    }
}
