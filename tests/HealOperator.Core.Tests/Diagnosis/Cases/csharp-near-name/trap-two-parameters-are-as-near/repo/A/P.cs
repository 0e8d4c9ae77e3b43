namespace A;

class P
{
    int F(int totala, int totalb) => totalc;
}
