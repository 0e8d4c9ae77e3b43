public class Order {
    private int quantity;

    public int amount() {
        return quantity;
    }
}
