int norm(int x, int y)
