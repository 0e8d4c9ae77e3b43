#include "p.h"

int main(void) { return norm(1, 2); }
