select cust.id
from orders o
join items i on i.order_id = o.id;
