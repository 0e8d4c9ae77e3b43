create schema raw;
create table orders (order_id integer primary key, customer_id integer, amount double, order_date date);
create table customers (customer_id integer, name varchar, country varchar);
create table raw.payments (id integer, total double);
insert into orders values (1, 10, 5.5, '2024-01-02');
