int sign(int a) {
    if (a > 0) {
        return 1;
    return -1;
}

int zero(void) {
    return 0;
}
