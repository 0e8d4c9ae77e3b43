select
  order_id,
  amont
from orders
