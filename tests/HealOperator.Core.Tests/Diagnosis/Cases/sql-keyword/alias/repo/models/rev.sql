select count(*)
form orders
