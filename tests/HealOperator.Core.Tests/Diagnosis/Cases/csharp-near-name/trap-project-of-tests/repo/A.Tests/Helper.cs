namespace A;

class P
{
    int F() { var total = 1; return totl; }
}
