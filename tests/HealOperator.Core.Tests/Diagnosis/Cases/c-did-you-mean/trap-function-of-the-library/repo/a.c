int main(void) { int total = 1; return totl; }
