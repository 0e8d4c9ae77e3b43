using System;

namespace Shop;

public static class Program
{
    public static void Main()
    {
        var text = new StringBuilder();
        Console.WriteLine(text);
    }
}
