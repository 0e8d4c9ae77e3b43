namespace Shopping;

public static class Program
{
    public static void Main() => System.Console.WriteLine(new Order(3));
}
