#include <unistd.h>

void wait_a_bit(void) { usleep(3); }
