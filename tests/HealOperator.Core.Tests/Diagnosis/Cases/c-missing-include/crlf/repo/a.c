int main(void)
{
	printf("x");
}
