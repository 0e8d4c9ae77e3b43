package a;

class B {
    Pubic name() {
        return null;
    }
}
