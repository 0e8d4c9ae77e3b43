namespace A;

class Orders { }

class P
{
    Order o = new();
}
