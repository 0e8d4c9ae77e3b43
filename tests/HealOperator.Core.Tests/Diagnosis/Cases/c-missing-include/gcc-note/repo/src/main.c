#include <stdlib.h>

int main(void)
{
    char *home = getenv("HOME");
    printf("%s\n", home);
    return 0;
}
