select f.amount from orders f form customers;
