import java.utl.List;

class A {
    List<String> rows;
}
