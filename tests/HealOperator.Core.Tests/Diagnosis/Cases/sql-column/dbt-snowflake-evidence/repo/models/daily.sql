select
    order_id,
    custmer_id
from raw.stg_orders
