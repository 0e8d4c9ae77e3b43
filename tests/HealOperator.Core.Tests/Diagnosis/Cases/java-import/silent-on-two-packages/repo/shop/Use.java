package shop;

public class Use {
    Item item;
}
