class A {
    int twice(int value1, int value2) {
        return value3 * 2;
    }
}
