select * from orders
whre amount > 1;
