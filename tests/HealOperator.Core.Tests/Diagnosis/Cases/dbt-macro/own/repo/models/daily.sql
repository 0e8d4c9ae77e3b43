select {{ cents_to_dolars('amount') }} as amount
from {{ ref('stg_orders') }}
