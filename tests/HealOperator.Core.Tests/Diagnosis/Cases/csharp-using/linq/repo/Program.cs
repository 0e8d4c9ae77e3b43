using System;
using System.Collections.Generic;
using System.Text;

namespace Shop;

public static class Program
{
    public static void Main()
    {
        var names = new List<string> { "a" };
        Console.WriteLine(names.Where(n => n.Length > 0));
    }
}
