public class A {
    int one() {
        return 1;
    }
