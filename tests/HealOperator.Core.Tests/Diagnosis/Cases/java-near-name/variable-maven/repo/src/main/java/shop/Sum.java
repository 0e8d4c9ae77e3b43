package shop;

public class Sum {
    public int twice(int quantity) {
        return quantty * 2;
    }
}
