package b;

class Order {}
