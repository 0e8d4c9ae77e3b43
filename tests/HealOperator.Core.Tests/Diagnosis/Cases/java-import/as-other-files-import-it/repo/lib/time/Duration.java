package lib.time;

public class Duration { }
