select o.order_id, o.custmer_id as custmer_id
from orders o
