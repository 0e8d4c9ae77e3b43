#include <stdio.h>

int f(int n) {
	printf("%d (n\n", n * (n + 1);
	return n;
}
