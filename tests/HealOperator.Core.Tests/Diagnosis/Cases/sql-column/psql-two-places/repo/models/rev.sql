select custmer_id, count(*)
from orders
group by custmer_id;
