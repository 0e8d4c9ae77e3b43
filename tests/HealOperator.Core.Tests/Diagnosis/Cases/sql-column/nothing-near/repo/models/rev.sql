select revenue
from orders;
