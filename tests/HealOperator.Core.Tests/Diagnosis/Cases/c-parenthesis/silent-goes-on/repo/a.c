int g(int, int);

int f(int n) {
    return g(n,
             n * (n + 1;
}
