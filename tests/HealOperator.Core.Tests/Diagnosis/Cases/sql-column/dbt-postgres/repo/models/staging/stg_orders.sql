select
    order_id,
    ordered_at,
    amount
from {{ source('raw', 'orders') }}
