select
    order_id,
    custmer_id
from {{ ref('stg_orders') }}
