#include <stdlib.h>

void wait_a_bit(void) { char *p = malloc(3); strdup(p); }
