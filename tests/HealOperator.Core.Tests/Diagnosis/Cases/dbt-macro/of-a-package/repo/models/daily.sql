select {{ surrogate_key(['id']) }} as id
from {{ ref('stg_orders') }}
