class A {
    void show() {
        Sytem.out.println("x");
    }
}
