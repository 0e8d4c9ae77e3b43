select count(*) as n
from shipments
