static int add(int a, int b) {
    return a + b;
}

int f(void) {
    return multiply(1, 2) + add(1, 2);
}
