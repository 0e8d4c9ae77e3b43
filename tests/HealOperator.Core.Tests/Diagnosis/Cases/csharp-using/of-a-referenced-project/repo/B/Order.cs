namespace B;

public class Order { }
