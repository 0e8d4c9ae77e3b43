create table stg_orders as
select order_id, ordered_at, amount
from raw_orders;
