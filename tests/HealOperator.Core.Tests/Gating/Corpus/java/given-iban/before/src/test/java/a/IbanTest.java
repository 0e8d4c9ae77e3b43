package a;

class IbanTest {
    @Test void rejects() {
        assertFalse(Iban.isValid("DE00370400440532013000"));
    }
}
