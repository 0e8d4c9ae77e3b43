package a;

class P {
    Order o;
}
