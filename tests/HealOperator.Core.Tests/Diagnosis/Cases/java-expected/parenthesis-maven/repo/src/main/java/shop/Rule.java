package shop;

public class Rule {
    public boolean holds(int n) {
        if (n > limit(2) {
            return true; // enough
        }
        return false;
    }

    private int limit(int n) {
        return n * 2;
    }
}
