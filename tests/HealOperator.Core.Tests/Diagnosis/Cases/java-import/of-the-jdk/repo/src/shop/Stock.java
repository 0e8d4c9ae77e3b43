package shop;

public class Stock {
    private final List<String> names = new ArrayList<>();

    int size() {
        return names.size();
    }
}
