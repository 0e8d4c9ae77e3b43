package shop

fun total(amounts: List<Int>): Int {
    val discount = 3
    return amounts.sum() - discont
}
