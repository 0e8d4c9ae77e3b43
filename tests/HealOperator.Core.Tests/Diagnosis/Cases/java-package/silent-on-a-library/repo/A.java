import org.junitt.Test;

class A {
}
