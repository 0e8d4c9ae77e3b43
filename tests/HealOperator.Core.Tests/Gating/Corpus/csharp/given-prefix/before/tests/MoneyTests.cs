public class MoneyTests
{
    [Fact]
    public void Parse_Euro() => Assert.Equal(1299.95m, Money.Parse("1.299,95 EUR"));
}
