namespace A;

class P
{
    List<int> o = new();
}
