package a;

class P {
    Logger log;
    Loggers all;
}
