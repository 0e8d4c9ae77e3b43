select orders.id, cst.name
from orders ord
join customers cst on cst.id = ord.cust_id;
