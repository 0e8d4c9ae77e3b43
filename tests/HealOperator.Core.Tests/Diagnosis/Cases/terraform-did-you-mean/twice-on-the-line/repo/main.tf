output "x" {
  value = "${jsonencodee({ a = 1 })}${jsonencodee({ a = 2 })}"
}
