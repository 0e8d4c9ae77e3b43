class A {
    String s = "a long text"
        "that goes on";
}
