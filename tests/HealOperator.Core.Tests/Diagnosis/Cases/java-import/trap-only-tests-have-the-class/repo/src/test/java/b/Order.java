package b;

public class Order {}
