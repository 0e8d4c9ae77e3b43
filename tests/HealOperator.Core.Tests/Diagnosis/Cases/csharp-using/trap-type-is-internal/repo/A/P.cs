namespace A;

class P
{
    Order o = new();
}
