class P {
    int f() {
        return 1;
    }