int sum(int a, int b)
{
	int total = a + b
	return total;
}
