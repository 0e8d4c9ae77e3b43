select max(ordered_at) from stg_orders;
