export function tax(amount, region) {
  return amount * rates[region]
}
