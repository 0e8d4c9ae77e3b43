package shop;

public class Step {
    Duration part;
}
