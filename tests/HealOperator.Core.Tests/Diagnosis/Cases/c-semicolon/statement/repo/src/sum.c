int sum(int a, int b)
{
    int total;
    total = a + b  // both
    return total;
}
