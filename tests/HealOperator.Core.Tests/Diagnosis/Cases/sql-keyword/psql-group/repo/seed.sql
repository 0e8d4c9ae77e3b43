create table orders (order_id int, customer_id int, amount numeric, ordered_at date);
create table customers (customer_id int, name text);
