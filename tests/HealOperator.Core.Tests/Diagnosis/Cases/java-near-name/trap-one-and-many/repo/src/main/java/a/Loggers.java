package a;

class Loggers {}
