#include <nope/zlib.h>

int main(void) { return 0; }
