package shop.b;

public class Item { }
