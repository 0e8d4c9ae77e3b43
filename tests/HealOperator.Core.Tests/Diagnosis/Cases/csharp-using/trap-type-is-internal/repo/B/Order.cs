namespace B;

internal class Order { }
