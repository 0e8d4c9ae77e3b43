struct Point {
    int x;
    int y;
}

int norm(const Point& p) { return p.x + p.y; }
