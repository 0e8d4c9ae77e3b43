class A {
    public int one()
        return 1;
    }
}
