using System;

namespace Shop;

public static class Program
{
    public static void Main()
    {
        Consle.WriteLine("abc".Lenght);
    }
}
