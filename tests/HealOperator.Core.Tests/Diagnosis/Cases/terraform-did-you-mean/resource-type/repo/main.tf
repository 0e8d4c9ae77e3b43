resource "terraform_dat" "a" {
  input = "x"
}
