#include "b.h"
int main(void) { return sum_up(1); }
