public class A {
    static int sum(int[] values) {
        int sum = 0;
        for (int v : values) {
            sum += v;
        return sum;
    }
}
