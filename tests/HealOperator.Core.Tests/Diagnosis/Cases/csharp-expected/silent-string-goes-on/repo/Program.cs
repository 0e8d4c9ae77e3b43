namespace Shop;

public static class Program
{
    public static void Main()
    {
        var s = "a long text"
            "that goes on";
        System.Console.WriteLine(s);
    }
}
