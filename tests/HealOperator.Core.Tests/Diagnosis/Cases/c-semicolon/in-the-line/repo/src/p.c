int norm(int x, int y) { int a = x int b = y; return a + b; }
