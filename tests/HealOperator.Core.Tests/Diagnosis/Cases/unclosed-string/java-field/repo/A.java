class A {
    static final String NAME = "orders by day;
}
