#include <stdoi.h>
#include <string.h>

int main(void) { puts("loaded"); return (int)strlen(""); }
