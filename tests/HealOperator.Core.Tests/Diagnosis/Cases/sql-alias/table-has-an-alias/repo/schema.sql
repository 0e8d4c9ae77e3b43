create table orders (id int, cust_id int);
create table customers (id int, name text);
