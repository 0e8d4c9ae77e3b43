#include "loader/confg.h"

int main(void) { return retries(); }
