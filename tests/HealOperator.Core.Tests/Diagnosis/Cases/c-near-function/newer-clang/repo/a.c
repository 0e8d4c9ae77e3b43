static int scale(int n) {
    return n * 2;
}

int f(void) {
    return scael(1);
}
