object Main {
  def total(amount1: Int, amount2: Int): Int = amount3
}
