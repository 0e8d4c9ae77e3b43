public class Main {
    int show(Order order) {
        return order.quantty;
    }
}
