namespace Shop;
public static class Program {
  public static void Main() {
      if (true) {
   System.Console.WriteLine(3);
     }
