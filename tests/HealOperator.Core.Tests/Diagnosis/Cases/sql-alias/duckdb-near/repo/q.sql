select ordr.id
from orders as ord
join items as itm on itm.order_id = ord.id
