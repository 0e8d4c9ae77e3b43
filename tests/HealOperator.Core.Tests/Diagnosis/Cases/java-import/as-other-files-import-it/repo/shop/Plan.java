package shop;

import lib.time.Duration;

public class Plan {
    Duration whole;
}
