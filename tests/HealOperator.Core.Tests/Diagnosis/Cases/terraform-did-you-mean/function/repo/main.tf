output "x" {
  value = jsonencodee({ a = 1 })
}
