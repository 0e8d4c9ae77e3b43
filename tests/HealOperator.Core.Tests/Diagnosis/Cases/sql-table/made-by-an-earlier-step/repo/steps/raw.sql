create table raw_order (id int);
