select * from raw_order;
