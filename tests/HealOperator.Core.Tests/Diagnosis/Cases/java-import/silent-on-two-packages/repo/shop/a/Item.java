package shop.a;

public class Item { }
