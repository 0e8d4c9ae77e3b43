object Main {
  def total(amounts: List[Int]): Int = {
    val discount = 3
    amounts.sum - discont
  }
}
