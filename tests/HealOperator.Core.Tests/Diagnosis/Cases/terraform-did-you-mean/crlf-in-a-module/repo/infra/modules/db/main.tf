resource "aws_db_instance" "db" {
  engine          = "postgres"
  instance_clas   = "db.t3.micro"
}
