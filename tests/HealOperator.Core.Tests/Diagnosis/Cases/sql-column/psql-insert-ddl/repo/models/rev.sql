insert into orders (order_id, amont)
values (9, 1);
