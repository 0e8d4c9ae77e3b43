with src as (
    select * from raw.orders
)
select
    id as order_id,
    customer_id,
    round(amount / 100.0, 2) as amount_usd
from src
