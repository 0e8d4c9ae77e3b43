select
    o.order_id,
    o.custmer_id,
    o.amount_usd
from {{ ref('stg_orders') }} as o
