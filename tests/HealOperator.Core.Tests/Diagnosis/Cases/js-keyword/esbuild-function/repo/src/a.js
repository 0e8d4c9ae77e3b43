export funtion rate(a, b) {
  return a / b;
}
